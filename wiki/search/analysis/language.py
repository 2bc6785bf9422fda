"""What is particular to the reading of one language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

NOTHING: Final = re.compile(r"(?!)")
"""Matches nowhere: for the marks that a language does not have."""


@dataclass(frozen=True, eq=False)  # told apart by identity: quicker than by all they hold
class Language:
    """The rules by which the words of a language are told apart and brought together.

    `stem` takes a folded word. `elided` are the folded little words that lose their vowel before
    an apostrophe (l’école), `possessives` what may follow one and says nothing (network’s).
    `inclusive` matches the endings of both genders written at once (habitant·e·s). `little_words`
    (folded) are too common to be asked for, `any_words` and `all_words` are its OR and AND.
    """

    stem: Callable[[str], str]
    elided: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    inclusive: re.Pattern[str] = NOTHING
    little_words: frozenset[str] = frozenset()
    any_words: frozenset[str] = frozenset()
    all_words: frozenset[str] = frozenset()


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list, parted by blanks."""
    return frozenset(text.split())
