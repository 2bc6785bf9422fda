"""What was looked for, marked in the text where it was found.

Pieces are plain text: whoever shows them escapes them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Final

from wiki.search.analysis.language import Language
from wiki.search.analysis.words import Word, words_at
from wiki.search.model import Piece
from wiki.texts.folding import fold

_LOOKED_AT: Final = 50_000  # characters of a text
_MOST_SPOTS: Final = 50  # among which the best stretch is chosen
_LEAD: Final = 60  # characters shown before it
_LENGTH: Final = 240  # characters shown in all
_BLANKS = re.compile("[ \t\r\n]+")


def spots(text: str, stems: Iterable[str], language: Language) -> Iterator[Word]:
    """The words of a readable text that have one of the stems, in order."""
    wanted = frozenset(stems)
    if not wanted:
        return
    reached = 0
    for place in _beginnings(frozenset(stem[:2] for stem in wanted)).finditer(text, 0, _LOOKED_AT):
        for word in words_at(text, place.start(), language, wanted):
            if word.start >= reached:
                reached = word.end
                yield word


def marked(text: str, stems: Iterable[str], language: Language) -> tuple[Piece, ...]:
    """The whole text, with what was looked for."""
    return _pieces(text, 0, len(text), spots(text, stems, language))


def snippet(text: str, stems: Iterable[str], language: Language) -> tuple[Piece, ...]:
    """The stretch of the text that has most of what was looked for, or else its beginning."""
    found = tuple(islice(spots(text, stems, language), _MOST_SPOTS))
    start = _edge(text, _densest(found) - _LEAD)
    end = _edge(text, start + _LENGTH)
    pieces = _pieces(text, start, end, found)
    before = (("…", False),) if start else ()
    after = ((" …", False),) if end < len(text) else ()
    return (*before, *pieces, *after)


def _densest(found: Sequence[Word]) -> int:
    """Where the stretch with the most different stems begins."""

    def stems_from(first: Word) -> int:
        return len({word.stem for word in found if 0 <= word.start - first.start < _LENGTH - _LEAD})

    return max(found, key=stems_from).start if found else 0


def _edge(text: str, at: int) -> int:
    """An end of the text, or the nearest blank before `at`; `at` itself in a very long word."""
    if at <= 0 or at >= len(text):
        return min(max(at, 0), len(text))
    nearest = max(0, at - _LEAD)
    blank = max(text.rfind(blank, nearest, at) for blank in " \n")
    return blank if blank > 0 else at if nearest else 0


def _pieces(text: str, start: int, end: int, found: Iterable[Word]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    reached = start
    for word in found:
        if word.start >= start and word.end <= end:
            pieces += [(text[reached : word.start], False), (text[word.start : word.end], True)]
            reached = word.end
    pieces.append((text[reached:end], False))
    return tuple((_BLANKS.sub(" ", run), is_match) for run, is_match in pieces if run)


@lru_cache(maxsize=256)
def _beginnings(pairs: frozenset[str]) -> re.Pattern[str]:
    """Where words may begin whose first two letters fold to one of these; few others do."""
    letters = _letters()
    initials = "".join(letters.get(pair[0], pair[0]) for pair in pairs)
    ligatures = "".join(char for char in initials if len(fold(char)) > 1)
    pattern = rf"[{re.escape(initials)}](?<![^\W_ʼ].)"
    if min(map(len, pairs)) > 1:
        seconds = "".join(letters.get(pair[1], pair[1]) for pair in pairs)
        pattern += rf"(?:[{re.escape(seconds)}]{f'|(?<=[{ligatures}])' if ligatures else ''})"
    return re.compile(pattern)


@cache
def _letters() -> Mapping[str, str]:
    """The characters that fold to something that begins with a letter, by that letter."""
    beginning: dict[str, str] = defaultdict(str)
    for char in filter(str.isalnum, map(chr, range(0x2000))):
        beginning[fold(char)[:1]] += char
    return beginning
