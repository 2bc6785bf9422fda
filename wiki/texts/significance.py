"""What a change of text weighs for those who read or translate it: a proposal, never downward."""

import re
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from wiki.texts.alignment import align
from wiki.texts.sequences import hunks
from wiki.texts.telling import link_targets, telling_words
from wiki.texts.worddiff import is_typography_only
from wiki.texts.words import words

_FEW = 3  # words misspelt in one go
_LONG = 5  # letters from which a word may differ by two
_SMALL_SHARE = 0.2
_SMALL_WORDS = 60  # taken away or added
_STEP = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(\S.*)$", re.MULTILINE)


class Significance(StrEnum):
    """What a change weighs, the least first."""

    TYPO = "typo"
    CLEARER = "clearer"
    MEANING = "meaning"


def propose(old: str, new: str) -> Significance:
    """What going from `old` to `new` (Markdown sources) seems to weigh; the writer decides.

    A number, date, negation, unit, link target or order of steps that changed is meaning, however
    small the edit.
    """
    if old == new:
        return Significance.TYPO
    if (
        telling_words(old) != telling_words(new)
        or link_targets(old) != link_targets(new)
        or _is_reordered(_STEP.findall(old), _STEP.findall(new))
    ):
        return Significance.MEANING
    old_words, new_words = words(old), words(new)
    if is_typography_only(old, new) or _is_spelling(old_words, new_words):
        return Significance.TYPO
    return Significance.CLEARER if _is_small(old_words, new_words) else Significance.MEANING


def _is_reordered(old: list[str], new: list[str]) -> bool:
    """Whether steps that stayed, reworded or not, follow each other in another order."""
    found = align([str(at) for at in range(len(old))], old, new, {})
    kept = [int(at) for at in found if at]
    return kept != sorted(kept)


def _is_spelling(old: list[str], new: list[str]) -> bool:
    if len(old) != len(new):
        return False
    differing = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    return len(differing) <= _FEW and all(
        Levenshtein.distance(one, other) <= (2 if len(one) >= _LONG else 1)
        for one, other in differing
    )


def _is_small(old: list[str], new: list[str]) -> bool:
    changed = sum(
        hunk.old_end - hunk.old_start + hunk.new_end - hunk.new_start for hunk in hunks(old, new)
    )
    return changed <= min(_SMALL_WORDS, _SMALL_SHARE * (len(old) + len(new)))
