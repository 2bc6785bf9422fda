"""The words of a text, each under the form by which it can be found.

Folding comes before stemming, so that a word typed without accents always meets the word written
with them; the accented form is kept beside, for those who typed it.
"""

import re
import unicodedata
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from wiki.search.analysis.language import Language
from wiki.texts.folding import fold

LONGEST = 40
"""Letters of a word that count; those after are not looked at."""

_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-‐‑"
_DOTS = "·•‧∙⋅."
_LETTERS = "[^\\W_ʼ]+"
# Letters held together by at most eleven marks; what the marks mean is for the language to say.
_CLUSTER = re.compile(
    rf"{_LETTERS}(?:[{_APOSTROPHES}{re.escape(_HYPHENS)}{_DOTS}()]{_LETTERS}){{0,11}}\)?"
)
_PIECE = re.compile(_LETTERS)
_ELISION = re.compile(rf"({_LETTERS})[{_APOSTROPHES}]")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]({_LETTERS})$")
_MOST_PARTS = 4  # of a compound
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


class Word(NamedTuple):
    """What stands between two character offsets.

    `stem` brings its family together; `accented` is the word as written, None where it bears no
    accent; `is_little`: too common to be asked for. A compound (co-working) comes first as one
    word without its hyphens, then as its `parts` words; these have 0.
    """

    start: int
    end: int
    stem: str
    accented: str | None
    is_little: bool
    parts: int = 0


def readable(text: str) -> str:
    """The text that offsets speak of: composed letters, nothing invisible inside words."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def words(text: str, language: Language) -> Iterator[Word]:
    """The words of a readable text, in order."""
    for cluster in _CLUSTER.finditer(text):
        yield from _moved(_read(cluster.group(), language), cluster.start())


def words_at(text: str, start: int, language: Language, stems: Set[str]) -> Iterator[Word]:
    """Those of the words hanging together from the letter at `start` on that have such a stem."""
    if cluster := _CLUSTER.match(text, start):
        found = tuple(word for word in _read(cluster.group(), language) if word.stem in stems)
        yield from _moved(found, start)


def forms(text: str, language: Language) -> Iterator[Word]:
    """As `words`, but with offsets that mean nothing: quicker, for those who need none."""
    for cluster in _CLUSTER.findall(text):
        yield from _read(cluster, language)


@lru_cache(maxsize=1 << 14)
def _read(cluster: str, language: Language) -> tuple[Word, ...]:
    """The words of one cluster; their offsets count from its beginning."""
    if inclusive := language.inclusive.search(cluster):
        head, tail = cluster[: inclusive.start()], cluster[inclusive.end() :]
        return _read(head, language) + tuple(_moved(_read(tail, language), inclusive.end()))
    elided, start = _elided(cluster, language)
    hung = _POSSESSIVE.search(cluster, start)
    end = hung.start() if hung and fold(hung[1]) in language.possessives else len(cluster)
    spans = [piece.span() for piece in _PIECE.finditer(cluster, start, end)]
    pieces = [_form(*span, cluster[slice(*span)], language) for span in spans]
    if not 1 < len(pieces) <= _MOST_PARTS or any(mark in cluster for mark in _DOTS + "("):
        return (*elided, *pieces)
    whole = "".join(cluster[slice(*span)] for span in spans)
    compound = _form(spans[0][0], spans[-1][1], whole, language)
    return (*elided, compound._replace(parts=len(pieces)), *pieces)


def _elided(cluster: str, language: Language) -> tuple[list[Word], int]:
    """The little words that lost their vowel, but single letters; and where they end."""
    found, start = [], 0
    while (word := _ELISION.match(cluster, start)) and fold(word[1]) in language.elided:
        if len(word[1]) > 1:
            found.append(_form(start, word.end(1), word[1], language))
        start = word.end()
    return found, start


def _form(start: int, end: int, written: str, language: Language) -> Word:
    lower = written[:LONGEST].lower()
    folded = fold(lower)[:LONGEST]
    accented = None if folded == lower else lower
    return Word(start, end, language.stem(folded), accented, folded in language.little_words)


def _moved(found: tuple[Word, ...], by: int) -> Iterator[Word]:
    for word in found:
        yield word._replace(start=word.start + by, end=word.end + by)
