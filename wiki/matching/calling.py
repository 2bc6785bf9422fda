"""What the codes that proposals quote are called for readers of a language."""

from collections.abc import Iterable
from dataclasses import dataclass

from wiki.matching.sides import Side
from wiki.matching.words import CONCEPT, VOCABULARIES
from wiki.vocab import territories, vocabulary

_LISTS = (*VOCABULARIES, "spoken-languages")


@dataclass(frozen=True)
class Calling:
    """The labels of a language."""

    language: str

    def all(self, codes: Iterable[str]) -> list[str]:
        """One label a code."""
        return [self.one(code) for code in codes]

    def one(self, code: str) -> str:
        """The label of the first list that knows the code."""
        lists = (vocabulary.load(name) for name in _LISTS)
        return next((held.label(code, self.language) for held in lists if code in held), code)

    def thing(self, name: str) -> str:
        """What a thing that texts speak of is called; its own name when no list knows it."""
        return self.one(name.removeprefix(CONCEPT))

    def country(self, side: Side) -> str:
        """The country that a side is in; "" when it does not say."""
        code = territories.country_of(side.territory) if side.territory else ""
        return territories.listed().label(code, self.language) if code else ""
