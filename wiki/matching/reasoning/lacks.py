"""The facts that speak against a match, for the feature that costs it most."""

from collections.abc import Callable, Collection, Iterator, Mapping

from wiki.matching.reasoning.facts import works_on
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
    finder = _FINDERS.get(brought.feature)
    return finder(asker, other) if finder and brought.value < _FINE else None


def list_unsaid(asker: Side, other: Side, known: Collection[Feature]) -> Iterator[Feature]:
    """The features that are not known because the other is silent, and not the asker."""
    said: Mapping[Feature, tuple[object, object]] = {
        Feature.TOPIC: (asker.seeks, other.has),
        Feature.TEXT: (asker.texts, other.texts),
        Feature.AREA: (asker.area_sought or asker.area_wish not in ("", "any"), other.area),
        Feature.GEOGRAPHY: (asker.place and asker.within_km is not None, other.place),
        Feature.LANGUAGE: (asker.languages, other.languages),
        Feature.TYPE: (asker.types_sought, other.type),
    }
    return (
        feature
        for feature, (ours, theirs) in said.items()
        if feature not in known and ours and not theirs
    )


def _topic(asker: Side, other: Side) -> Caution | None:
    missing = [one for one in codes.themes().order if one in asker.seeks - other.has.keys()]
    if not missing:
        return None
    return Caution(Code.TOPIC_MISSING, Feature.TOPIC, themes=tuple(missing[:_MOST]))


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
    return None if works_on(other, asker.seeks) else Caution(Code.KNOW_HOW_NONE, Feature.KNOW_HOW)


#: texts that do not meet are as good as unknown, and nothing to warn of
_FINDERS: Mapping[Feature, Find] = {
    Feature.TOPIC: _topic,
    Feature.AREA: _area,
    Feature.GEOGRAPHY: _geography,
    Feature.LANGUAGE: _language,
    Feature.TYPE: _type,
    Feature.KNOW_HOW: _know_how,
}
