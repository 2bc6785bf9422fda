"""A closed list of terms with stable codes and labels in every language."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary. A retired term is still read, and no longer offered."""

    code: str
    label: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    is_retired: bool

    def label_in(self, language: str) -> str:
        """The label in `language`, else in any language that has one."""
        return self.label.get(language) or next(iter(self.label.values()))


@dataclass(frozen=True)
class Vocabulary:
    """A named, ordered list of terms."""

    name: str
    terms: Mapping[str, Term]

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and code in self.terms

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def offered(self) -> list[Term]:
        """The terms a person may choose today."""
        return [term for term in self if not term.is_retired]

    def label(self, code: str, language: str) -> str:
        """The label of `code`; the code itself when the list no longer knows it."""
        term = self.terms.get(code)
        return term.label_in(language) if term else code


@cache
def load(name: str) -> Vocabulary:
    """The vocabulary kept in `<name>.toml`. Raises FileNotFoundError."""
    listed = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["terms"]
    terms = [
        Term(
            code=term["code"],
            label=term["label"],
            also={code: tuple(words) for code, words in term.get("also", {}).items()},
            is_retired=term.get("retired", False),
        )
        for term in listed
    ]
    return Vocabulary(name, {term.code: term for term in terms})


def names() -> list[str]:
    """Every vocabulary there is."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))
