"""What the texts of two sides both speak of, in whichever languages they are written."""

from collections import Counter

from wiki.matching.sides import Side
from wiki.matching.words import CONCEPT, Lexicon


def shared_things(mine: Side, other: Side, lexicon: Lexicon) -> tuple[str, ...]:
    """The names of the things that both name, those first that both come back to most."""
    both = _things(mine, lexicon) & _things(other, lexicon)
    return tuple(sorted(both, key=lambda name: (-both[name], name)))


def _things(side: Side, lexicon: Lexicon) -> Counter[str]:
    """How often each is named, in the language that names it most."""
    found: Counter[str] = Counter()
    for language, text in side.texts.items():
        found |= lexicon.count(text, language)
    return Counter({name: count for name, count in found.items() if name.startswith(CONCEPT)})
