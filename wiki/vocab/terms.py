"""What a vocabulary is: terms with stable codes, labels in every language, and their tree."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary. A retired term is still read, and no longer offered."""

    code: str
    label: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    is_retired: bool
    parent: str = ""
    scheme: str = ""

    def label_in(self, language: str) -> str:
        """The label in `language`, else in any language that has one."""
        return self.label.get(language) or next(iter(self.label.values()))


@dataclass(frozen=True)
class Vocabulary:
    """A named list of terms, in which each parent comes before its children."""

    name: str
    terms: Mapping[str, Term]

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and code in self.terms

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def offered(self) -> list[Term]:
        """The terms a person may choose today, each followed by those under it."""
        walked = (self.terms[code] for code in self.with_descendants("")[1:])
        return [term for term in walked if not term.is_retired]

    def label(self, code: str, language: str) -> str:
        """The label of `code`; the code itself when the list no longer knows it."""
        term = self.terms.get(code)
        return term.label_in(language) if term else code

    def children(self, code: str) -> list[str]:
        """The codes right under `code`; those at the top of the tree for an empty one."""
        return list(self._branches.get(code, ()))

    def with_descendants(self, code: str) -> list[str]:
        """`code`, then every code below it, each followed by its own."""
        return [code, *chain.from_iterable(map(self.with_descendants, self.children(code)))]

    def ancestors(self, code: str) -> list[str]:
        """The codes above `code`, nearest first; none for a code the list does not know."""
        term = self.terms.get(code)
        return [term.parent, *self.ancestors(term.parent)] if term and term.parent else []

    def depth(self, code: str) -> int:
        """How far `code` stands to the right in a list of what is offered: 0 at the top."""
        return sum(not self.terms[above].is_retired for above in self.ancestors(code))

    @cached_property
    def _branches(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for term in self:
            found.setdefault(term.parent, []).append(term.code)
        return found


def contents(name: str) -> dict[str, Any]:
    """What `<name>.toml` holds. Raises FileNotFoundError."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def tables(name: str) -> list[dict[str, Any]]:
    """The terms as `<name>.toml` writes them. Raises FileNotFoundError."""
    listed: list[dict[str, Any]] = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))[
        "terms"
    ]
    return listed


@cache
def read(name: str) -> Vocabulary:
    """The vocabulary kept in `<name>.toml`. Raises FileNotFoundError."""
    terms = [
        Term(
            code=term["code"],
            label=term["label"],
            also={language: tuple(words) for language, words in term.get("also", {}).items()},
            is_retired=term.get("retired", False),
            parent=term.get("parent", ""),
            scheme=term.get("scheme", ""),
        )
        for term in tables(name)
    ]
    return Vocabulary(name, {term.code: term for term in terms})
