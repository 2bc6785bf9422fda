"""What may stand in the glossary: plain words in, plain words out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from wiki.errors import Problem
from wiki.texts.terms import key_of

LONGEST_WORD = 100  # characters, all the forms of a term together
LONGEST_NOTE = 300
LONGEST_KEY = 400  # folding makes some letters several

_ADDRESS = re.compile(r"://|\bwww\.", re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """A term in one language: its forms parted by commas, the usual one first, and a note."""

    word: str = ""
    note: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """ "tiers-lieu, tiers-lieux" is two; the first one names the term."""
        return tuple(form for form in (part.strip() for part in self.word.split(",")) if form)

    @property
    def shown(self) -> str:
        """The forms as people read them, each once."""
        return ", ".join(dict.fromkeys(self.forms))

    def form(self, ordinal: int) -> str:
        """The form of that rank: plural for plural; the first where there are fewer."""
        return next(islice(self.forms, ordinal, None), self.forms[0])


Words = Mapping[str, Wording]


def worded(told: Mapping[str, Mapping[str, str]]) -> dict[str, Wording]:
    """The words of a term from what a version of it keeps."""
    return {language: Wording(**one) for language, one in told.items()}


def cleaned(words: Words) -> dict[str, Wording]:
    """The words without idle blanks, and without the languages that say nothing."""
    told = {
        language: Wording(", ".join(Wording(_line(one.word)).forms), _line(one.note))
        for language, one in words.items()
    }
    return {language: one for language, one in told.items() if one.word or one.note}


def problems_of(words: Words) -> Iterator[Problem]:
    """What is wrong with the (cleaned) words of a term."""
    for language, one in words.items():
        if not one.word:
            yield Problem(f"word-{language}", "term.note_alone")
        elif any(not key_of(form) for form in one.forms):
            yield Problem(f"word-{language}", "term.no_letters")
        if len(one.word) > LONGEST_WORD or len(key_of(one.word)) > LONGEST_KEY:
            yield Problem(f"word-{language}", "term.too_long", {"most": LONGEST_WORD})
        if len(one.note) > LONGEST_NOTE:
            yield Problem(f"note-{language}", "term.note_too_long", {"most": LONGEST_NOTE})
        for field, text in ((f"word-{language}", one.word), (f"note-{language}", one.note)):
            if _ADDRESS.search(text):
                yield Problem(field, "term.address")


def _line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
