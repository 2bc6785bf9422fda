"""The facts that speak against a match, for the feature that costs it most."""

from collections.abc import Callable, Collection, Mapping

from wiki.matching.reasoning.telling import Caution, Code
from wiki.matching.scoring import codes
from wiki.matching.scoring.measures import Contribution, Feature
from wiki.matching.sides import Side
from wiki.matching.travel import kilometres

_MOST = 3  # of a kind are quoted
#: from here on a feature is nothing to warn of
_FINE = 0.8
Find = Callable[[Side, Side], Caution | None]


def find(asker: Side, other: Side, brought: Contribution) -> Caution | None:
    """What the feature lacks; None where it is fine."""
    return _FINDERS[brought.feature](asker, other) if brought.value < _FINE else None


def _topic(asker: Side, other: Side) -> Caution | None:
    missing = [one for one in codes.themes().order if one in asker.seeks - other.has.keys()]
    if not missing:
        return None
    return Caution(Code.TOPIC_MISSING, Feature.TOPIC, themes=tuple(missing[:_MOST]))


def _text(asker: Side, other: Side) -> Caution | None:
    return Caution(Code.TEXT_APART, Feature.TEXT)


def _area(asker: Side, other: Side) -> Caution | None:
    if asker.area_wish == "complementary" and not asker.area_sought:
        return _areas(Code.AREA_ALIKE, asker.area & other.area)
    return _areas(Code.AREA_APART, (asker.area_sought or asker.area) - other.area)


def _areas(code: Code, named: Collection[str]) -> Caution:
    quoted = [one for one in codes.areas().order if one in named]
    return Caution(code, Feature.AREA, codes=tuple(quoted[:_MOST]))


def _geography(asker: Side, other: Side) -> Caution | None:
    km = kilometres(asker.place, other.place)
    return Caution(Code.PLACE_BEYOND, Feature.GEOGRAPHY, km=km, limit_km=asker.within_km)


def _language(asker: Side, other: Side) -> Caution | None:
    both = asker.translates and other.translates
    return Caution(Code.LANGUAGE_TRANSLATED if both else Code.LANGUAGE_NONE, Feature.LANGUAGE)


def _type(asker: Side, other: Side) -> Caution | None:
    return Caution(Code.TYPE_ACCEPTED, Feature.TYPE, codes=(other.type,))


def _know_how(asker: Side, other: Side) -> Caution | None:
    return Caution(Code.KNOW_HOW_NONE, Feature.KNOW_HOW)


_FINDERS: Mapping[Feature, Find] = {
    Feature.TOPIC: _topic,
    Feature.TEXT: _text,
    Feature.AREA: _area,
    Feature.GEOGRAPHY: _geography,
    Feature.LANGUAGE: _language,
    Feature.TYPE: _type,
    Feature.KNOW_HOW: _know_how,
}
