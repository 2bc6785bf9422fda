"""What the texts of two sides both speak of, in whichever languages they are written."""

from collections import Counter
from functools import cache

from wiki.matching.sides import Side
from wiki.matching.words import CONCEPT, VOCABULARIES, Lexicon
from wiki.vocab import terms


def shared_things(mine: Side, other: Side, lexicon: Lexicon) -> tuple[str, ...]:
    """The names of the things that both name, those first that both come back to most.

    That a LEADER group writes of LEADER groups says nothing of it: one's own type is left out.
    """
    both = _things(mine, lexicon) & _things(other, lexicon)
    for side in (mine, other):
        both.pop(f"{CONCEPT}{side.type}", None)
    return tuple(sorted(both, key=lambda name: (-both[name], name)))


@cache
def _called() -> frozenset[str]:
    """The things that a vocabulary has a word for in every language."""
    return frozenset(f"{CONCEPT}{term.code}" for name in VOCABULARIES for term in terms.read(name))


def _things(side: Side, lexicon: Lexicon) -> Counter[str]:
    """How often each is named, in the language that names it most."""
    found: Counter[str] = Counter()
    for language, text in side.texts.items():
        found |= lexicon.count(text, language)
    return Counter({name: count for name, count in found.items() if name in _called()})
