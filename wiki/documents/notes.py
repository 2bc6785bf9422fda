"""What the history says of an act that nobody explained: a code in the place of a note.

The code is kept and exported as it is; each reader is told in their own language.
"""

import re
from dataclasses import dataclass

#: the reason of a deletion for which nobody gave another
NOT_KEPT = "not-kept"
#: the note of an edit that names another organisation, since two profiles became one
MERGED = "merged"

_ORDER = re.compile(r"order:([a-z-]{2,12})")
_STEP = re.compile(r"(undo|restore):(\d{1,9})(?:-(\d{1,9}))?")


@dataclass(frozen=True)
class StepBack:
    """Revisions `first` to `last` were undone ("undo"), or `first` restored ("restore")."""

    act: str
    first: int
    last: int


def of_undo(first: int, last: int) -> str:
    """The note of who undid these revisions without a word."""
    return f"undo:{first}" if first == last else f"undo:{first}-{last}"


def of_restore(number: int) -> str:
    """The note of who restored this revision without a word."""
    return f"restore:{number}"


def of_order(source: str) -> str:
    """The note of who put a text in the order of the one in `source`."""
    return f"order:{source}"


def find_order(note: str) -> str | None:
    """The language whose order was followed; None when people wrote the note."""
    found = _ORDER.fullmatch(note)
    return found[1] if found else None


def find_step(note: str) -> StepBack | None:
    """What such a note stands for; None when people wrote it."""
    found = _STEP.fullmatch(note)
    if found is None:
        return None
    return StepBack(found[1], int(found[2]), int(found[3] or found[2]))
