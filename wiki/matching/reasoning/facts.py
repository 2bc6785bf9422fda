"""The facts that speak for a match. `asker` looks for something, `other` may have it."""

from collections.abc import Callable, Collection, Iterable, Mapping

from wiki.matching.reasoning.telling import Code, Reason
from wiki.matching.scoring import codes
from wiki.matching.scoring.measures import Contribution, Feature
from wiki.matching.sides import Side
from wiki.matching.themes import nearness
from wiki.matching.travel import kilometres
from wiki.vocab import vocabulary

_MOST = 3  # of a kind are quoted
Find = Callable[[Side, Side, Contribution], Reason | None]


def find(asker: Side, other: Side, brought: Contribution, things: Collection[str]) -> Reason | None:
    """What the contribution rests on; None where there is nothing to quote."""
    if brought.feature == Feature.TEXT:
        return _text(brought, things)
    return _FINDERS[brought.feature](asker, other, brought)


def _topic(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    sought = _in_order(asker.seeks, codes.themes())
    had = [theme for theme in sought if theme in other.has]
    listed = [theme for theme in had if other.has[theme] >= 1]
    if had:
        code, quoted = (Code.TOPIC_LISTED, listed) if listed else (Code.TOPIC_TOLD, had)
        return _themes(code, other, brought, tuple(quoted[:_MOST]))
    near = [
        (nearness(theme, own) * sure, theme, own)
        for theme in sought
        for own, sure in sorted(other.has.items())
    ]
    _, theme, own = max(near, key=lambda one: one[0], default=(0.0, "", ""))
    return _themes(Code.TOPIC_NEAR, other, brought, (theme,), (own,)) if theme else None


def _themes(
    code: Code,
    other: Side,
    brought: Contribution,
    themes: tuple[str, ...],
    near: tuple[str, ...] = (),
) -> Reason:
    works = works_on(other, near or themes)
    return Reason(code, brought.feature, brought.product, themes=themes, near=near, works=works)


def works_on(side: Side, themes: Iterable[str]) -> int:
    """The works of a side on one of these themes or on one under it."""
    above = vocabulary.load("themes").ancestors
    wanted = set(themes)
    return sum(
        count
        for theme, count in side.know_how.items()
        if not wanted.isdisjoint([theme, *above(theme)])
    )


def _know_how(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    themes = [one for one in _in_order(asker.seeks, codes.themes()) if works_on(other, [one])]
    return _themes(Code.KNOW_HOW, other, brought, tuple(themes[:_MOST])) if themes else None


def _text(brought: Contribution, things: Collection[str]) -> Reason | None:
    if not things:
        return None
    quoted = tuple(things)[:_MOST]
    return Reason(Code.TEXT_SHARED, brought.feature, brought.product, things=quoted)


def _area(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    if asker.area_sought:
        code, quoted = Code.AREA_NAMED, asker.area_sought & other.area
    elif asker.area_wish == "similar":
        code, quoted = Code.AREA_ALIKE, asker.area & other.area
    else:
        code, quoted = Code.AREA_OTHER, other.area - asker.area
    return _codes(code, brought, _in_order(quoted, codes.areas()))


def _geography(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    km = kilometres(asker.place, other.place)
    if km is None or brought.value < 1:
        return None
    return Reason(
        Code.PLACE_WITHIN, brought.feature, brought.product, km=km, limit_km=asker.within_km
    )


def _language(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    shared = _in_order(asker.languages & other.languages, codes.spoken())
    if shared:
        return _codes(Code.LANGUAGE_SHARED, brought, shared)
    return Reason(Code.LANGUAGE_TRANSLATED, brought.feature, brought.product)


def _type(asker: Side, other: Side, brought: Contribution) -> Reason | None:
    is_first = other.type in asker.types_sought[:1]
    return _codes(Code.TYPE_FIRST if is_first else Code.TYPE_ACCEPTED, brought, [other.type])


def _codes(code: Code, brought: Contribution, quoted: list[str]) -> Reason | None:
    told = tuple(quoted[:_MOST])
    return Reason(code, brought.feature, brought.product, codes=told) if told else None


def _in_order(chosen: Collection[str], known: codes.Codes) -> list[str]:
    return [code for code in known.order if code in chosen]


_FINDERS: Mapping[Feature, Find] = {
    Feature.TOPIC: _topic,
    Feature.AREA: _area,
    Feature.GEOGRAPHY: _geography,
    Feature.LANGUAGE: _language,
    Feature.TYPE: _type,
    Feature.KNOW_HOW: _know_how,
}
