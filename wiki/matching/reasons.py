"""Why two sides suit each other, and what does not: codes and values, which pages put in words."""

from collections.abc import Collection
from dataclasses import dataclass

from wiki.matching.reasoning import facts, lacks
from wiki.matching.reasoning.telling import Caution, Code, Reason
from wiki.matching.scoring import codes
from wiki.matching.scoring.measures import Direction, Feature, Match
from wiki.matching.sides import Side

__all__ = ["Caution", "Code", "Languages", "Reason", "Told", "reasons"]

_MOST = 3
#: below this share of what counts, how little is known is what to say first
_LITTLE = 0.5


@dataclass(frozen=True, slots=True)
class Languages:
    """Those both speak. `is_translated`: both work through translation; None: not all is known."""

    shared: tuple[str, ...]
    is_translated: bool | None


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a match. None: there is nothing to say."""

    for_us: tuple[Reason, ...]
    they_want: Reason | None
    caution: Caution | None
    languages: Languages


def reasons(mine: Side, other: Side, match: Match, things: Collection[str] = ()) -> Told:
    """What the match rests on: the three features that brought most, each with its facts.

    `things`: what both texts speak of, by the names of `wiki.matching.words`.
    """
    wanted = _of(other, mine, match.back, things)
    return Told(
        for_us=tuple(_of(mine, other, match.forth, things)[:_MOST]),
        they_want=next((one for one in wanted if one.feature != Feature.LANGUAGE), None),
        caution=_caution(mine, other, match.forth),
        languages=_languages(mine, other),
    )


def _of(asker: Side, other: Side, direction: Direction, things: Collection[str]) -> list[Reason]:
    """The reasons there are, the one that brought most first."""
    order = sorted(direction.contributions, key=lambda one: -one.product)
    found = [facts.find(asker, other, one, things) for one in order if one.value > 0]
    told = [one for one in found if one]
    return [one for one in told if not _is_said_before(one, told)]


def _is_said_before(one: Reason, told: list[Reason]) -> bool:
    """Works are told with their theme where it is the theme that counts."""
    topics = {theme for other in told if other.feature == Feature.TOPIC for theme in other.themes}
    return one.feature == Feature.KNOW_HOW and topics.issuperset(one.themes)


def _caution(asker: Side, other: Side, direction: Direction) -> Caution | None:
    """Little is known of the other, or else the known feature that costs most."""
    known = {one.feature for one in direction.contributions}
    unknown = tuple(lacks.list_unsaid(asker, other, known))
    if unknown and direction.confidence < _LITTLE:
        return Caution(Code.UNKNOWN, None, unknown=unknown)
    costly = sorted(direction.contributions, key=lambda one: one.weight * (one.value - 1))
    found = (lacks.find(asker, other, one) for one in costly)
    return next(filter(None, found), None)


def _languages(mine: Side, other: Side) -> Languages:
    shared = mine.languages & other.languages
    order = (code for code in codes.spoken().order if code in shared)
    both = {mine.translates, other.translates}
    is_translated = False if False in both else True if both == {True} else None
    return Languages(tuple(order), is_translated)
