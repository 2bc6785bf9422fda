"""How alike two offers are: by their words in each language, their themes, and whose they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from wiki.texts.folding import fold
from wiki.texts.plain import plain
from wiki.texts.words import words

#: out of a hundred: what may be the same offer told twice
ALIKE = 70
# what words, themes and a common owner weigh
_WORDS, _THEMES, _OWNER = 70, 15, 15
#: words without which no theme and no owner makes two offers alike, out of a hundred
_LEAST = 65
#: shorter words are articles and the like
_SHORTEST = 4


@dataclass(frozen=True)
class Sketch:
    """What an offer is compared by. `words`: language → the words of its title and summary."""

    words: Mapping[str, str]
    themes: frozenset[str]
    owner_id: int | None


def words_of(title: str, summary: str) -> str:
    """The words that matter, each once, folded and sorted.

    >>> words_of("La forêt, la forêt", "Une *école* dans la forêt")
    'dans ecole foret'
    """
    told = {word for word in words(fold(f"{title}\n{plain(summary)}")) if len(word) >= _SHORTEST}
    return " ".join(sorted(told))


def likeness(one: Sketch, other: Sketch) -> float:
    """How alike they are, 0 to 100, the same both ways; 0 without a language in common."""
    said = max((_ratio(one, other, language) for language in one.words), default=0.0)
    if said < _LEAST:
        return 0.0
    both, either = one.themes & other.themes, one.themes | other.themes
    themes = len(both) / len(either) if either else 0.0
    is_same_owner = one.owner_id is not None and one.owner_id == other.owner_id
    return _WORDS * said / 100 + _THEMES * themes + _OWNER * is_same_owner


def _ratio(one: Sketch, other: Sketch, language: str) -> float:
    mine, theirs = one.words[language], other.words.get(language, "")
    return fuzz.ratio(mine, theirs, score_cutoff=_LEAST) if mine and theirs else 0.0
