"""What reads the same in every language: numbers, dates, addresses, pictures, coordinates.

Where one of them changed in one language and stood identically in the other, the other can follow
without a translator.
"""

import re
from collections import Counter
from dataclasses import dataclass

from wiki.texts.sequences import hunks

_CONSTANT = re.compile(
    r"""
      https?://[^\s<>()\[\]]*[^\s<>()\[\].,;:!?»”’'"]    # addresses of the web
    | (?<=\]\()[^\s()]+(?=[\s)])                          # what links and pictures lead to
    | \+?\d(?:[\u00a0\u202f ]?[\d.,:/\-–](?=\d)|[\u00a0\u202f ](?=\d{2,3}\b)|\d)*  # numbers, dates
    """,
    re.VERBOSE,
)
_MARK = "\0"  # no text has one


@dataclass(frozen=True)
class CarriedOver:
    """A text in which the other language's constants stand. `is_all`: nothing else changed."""

    text: str
    constants: tuple[str, ...]
    is_all: bool


def carry_over(before: str, after: str, target: str) -> CarriedOver | None:
    """`target` with the constants that changed from `before` to `after` in the other language.

    None where nothing can be carried: a constant is taken only if it changed into one other, and
    stands in `target` as often as it stood in `before`.
    """
    swapped, is_all = _swapped(before, after)
    stood, stands = Counter(_CONSTANT.findall(before)), Counter(_CONSTANT.findall(target))
    swaps = {old: new for old, new in swapped.items() if stood[old] == stands[old]}
    if not swaps:
        return None
    text = _CONSTANT.sub(lambda found: swaps.get(found[0], found[0]), target)
    return CarriedOver(text, tuple(swaps.values()), is_all and len(swaps) == len(swapped))


def _swapped(before: str, after: str) -> tuple[dict[str, str], bool]:
    """Each constant that became another one everywhere, and whether nothing else changed."""
    old, new = _pieces(before), _pieces(after)
    swapped: dict[str, str] = {}
    torn: set[str] = set()
    is_all = True
    for hunk in hunks(old, new):
        was, now = old[hunk.old_start : hunk.old_end], new[hunk.new_start : hunk.new_end]
        if len(was) == len(now) == 1 and was[0][0] == now[0][0] == _MARK:
            if swapped.setdefault(was[0][1:], now[0][1:]) != now[0][1:]:
                torn.add(was[0][1:])
        else:
            is_all = False
    kept = set(_CONSTANT.findall(after))
    return {one: other for one, other in swapped.items() if one not in torn | kept}, (
        is_all and not torn
    )


def _pieces(text: str) -> list[str]:
    """Constants, each behind a mark, and words, in order; blanks are nothing."""
    pieces: list[str] = []
    at = 0
    for found in _CONSTANT.finditer(text):
        pieces += text[at : found.start()].split()
        pieces.append(_MARK + found[0])
        at = found.end()
    return [*pieces, *text[at:].split()]
