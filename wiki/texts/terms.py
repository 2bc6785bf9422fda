"""Finding the terms of a glossary in a text: whole words, whatever their case and accents."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from wiki.texts.folding import fold

T = TypeVar("T")

#: letters and figures; an elision or a hyphen parts words, so that "l’atelier" holds "atelier"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Met(Generic[T]):
    """A term met at `text[start:end]`, and what was told of it."""

    start: int
    end: int
    told: T


def key_of(term: str) -> str:
    """What all the ways of writing a term have in common; "" for one without letters."""
    return " ".join(folded_words(term))


def folded_words(text: str) -> list[str]:
    """Every word of `text`, folded, in order."""
    return [fold(word) for word in _WORD.findall(text)]


def find_terms(text: str, told: Mapping[str, T]) -> Iterator[Met[T]]:
    """Each place where a term stands, the longest first where two begin alike, none overlapping.

    `told`: key of the term → what to tell of it.
    """
    lengths = _lengths(told)
    words = [(fold(word[0]), word.start(), word.end()) for word in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        for length in lengths.get(words[at][0], ()):
            key = " ".join(word for word, _, _ in words[at : at + length])
            if key in told:
                yield Met(words[at][1], words[min(at + length, len(words)) - 1][2], told[key])
                at += length
                break
        else:
            at += 1


def _lengths(told: Mapping[str, object]) -> dict[str, Sequence[int]]:
    """How many words the terms that begin with a word have, the most first."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for key in told:
        words = key.split()
        if words:
            found[words[0]].add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in found.items()}
