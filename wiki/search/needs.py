"""What a question needs in one language: terms, together, next to one another, or some of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from wiki.search.analysis.language import Language
from wiki.search.analysis.words import LONGEST, words
from wiki.search.query import SHORTEST_PREFIX, Manner, Part, Query
from wiki.texts.folding import fold


@dataclass(frozen=True)
class Term:
    """A stem."""

    stem: str


@dataclass(frozen=True)
class Phrase:
    """Stems, and how far after the beginning each stands; little words are not looked at."""

    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Every:
    """All of these."""

    needs: tuple["Need", ...]


@dataclass(frozen=True)
class Some:
    """At least one of these."""

    needs: tuple["Need", ...]


Need: TypeAlias = Term | Phrase | Every | Some


@dataclass(frozen=True)
class Reading:
    """A question as one language reads it: each of `wanted`, none of `unwanted`.

    `accented`: words typed with their accents, which are worth more where they stand so.
    """

    wanted: tuple[Need, ...]
    unwanted: tuple[Need, ...]
    accented: tuple[str, ...]

    @property
    def loosened(self) -> "Reading":
        """The same, content with some of what is wanted."""
        return Reading((Some(self.wanted),), self.unwanted, self.accented)

    @property
    def stems(self) -> tuple[str, ...]:
        """Every stem that may be met, each once."""
        return tuple(dict.fromkeys(_stems(self.wanted)))


def read(
    query: Query, language: Language, terms_beginning: Callable[[str], Sequence[str]]
) -> Reading:
    """What a question needs; little words count only where there is nothing else.

    `terms_beginning` gives the stems that begin so.
    """
    reader = _Reader(language, terms_beginning)
    texts = (part.text for group in query.wanted for part in group)
    accented = (word.accented for text in texts for word in words(text, language))
    return Reading(
        reader.groups(query.wanted, with_little=False) or reader.groups(query.wanted, True),
        tuple(reader.needs(query.unwanted, with_little=False)),
        tuple(dict.fromkeys(written for written in accented if written)),
    )


@dataclass(frozen=True)
class _Reader:
    language: Language
    terms_beginning: Callable[[str], Sequence[str]]

    def groups(self, wanted: Sequence[Sequence[Part]], with_little: bool) -> tuple[Need, ...]:
        groups = (tuple(self.needs(parts, with_little)) for parts in wanted)
        return tuple(needs[0] if len(needs) == 1 else Some(needs) for needs in groups if needs)

    def needs(self, parts: Sequence[Part], with_little: bool) -> Iterator[Need]:
        """What each part needs; nothing, for one that is all little words."""
        for part in parts:
            if part.manner is Manner.PHRASE:
                yield self._phrase(part)
            elif needs := tuple(self._words(part, with_little)):
                yield needs[0] if len(needs) == 1 else Every(needs)

    def _phrase(self, part: Part) -> Need:
        found = [word for word in words(part.text, self.language) if not word.parts]
        telling = [(word.stem, at) for at, word in enumerate(found) if not word.is_little]
        return Phrase(tuple(telling or ((word.stem, at) for at, word in enumerate(found))))

    def _words(self, part: Part, with_little: bool) -> Iterator[Need]:
        found = list(words(part.text, self.language))
        last = None
        if part.manner is Manner.PREFIX:
            *found, last = (word for word in found if not word.parts)
        following = iter(found)
        for word in following:
            if word.parts:
                pieces = tuple(Term(piece.stem) for piece in islice(following, word.parts))
                yield Some((Term(word.stem), Every(pieces)))
            elif with_little or not word.is_little:
                yield Term(word.stem)
        if last:
            yield self._prefix("".join(filter(str.isalnum, part.text[last.start : last.end])))

    def _prefix(self, text: str) -> Need:
        """Stems that begin so; or else those that may be what is left of words that do."""
        prefix = fold(text)[:LONGEST]
        stems = self.terms_beginning(prefix)
        if not stems:
            shortest = max(SHORTEST_PREFIX, len(prefix) - 3)
            stems = [prefix[:length] for length in range(len(prefix), shortest - 1, -1)]
        return Some(
            tuple(Term(stem) for stem in dict.fromkeys((*stems, self.language.stem(prefix))))
        )


def _stems(needs: Sequence[Need]) -> Iterator[str]:
    for need in needs:
        match need:
            case Term(stem):
                yield stem
            case Phrase(places):
                yield from (stem for stem, _ in places)
            case Every(inner) | Some(inner):
                yield from _stems(inner)
