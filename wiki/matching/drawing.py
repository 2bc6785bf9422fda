"""A side drawn from the facts of an organisation or an offer: plain values in and out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from wiki.kinds.fields import FactValue
from wiki.matching.sides import Side

#: how sure a theme is that nobody declared, told from what people wrote or finished
INFERRED = 0.6
_TRANSLATES = {"yes": True, "no": False}

Facts = Mapping[str, FactValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What rows say of a document besides its facts."""

    texts: Mapping[str, str] = field(default_factory=dict)
    place: tuple[float, float] | None = None
    published_at: datetime | None = None
    expires_on: date | None = None
    #: by theme: articles its people wrote, and cooperations they finished
    know_how: Mapping[str, int] = field(default_factory=dict)


def organisation_side(document_id: int, facts: Facts, beside: Beside) -> Side:
    """An organisation, as it presents itself."""
    declared = dict.fromkeys(_codes(facts, "themes"), 1.0)
    return Side(
        document_id=document_id,
        organisation_id=document_id,
        type=_code(facts, "type"),
        types_sought=_codes(facts, "looking_types"),
        has=dict.fromkeys(beside.know_how, INFERRED) | declared,
        seeks=frozenset(_codes(facts, "looking_themes")),
        area=frozenset((*_codes(facts, "area_types"), *_codes(facts, "assets"))),
        area_wish=_code(facts, "area_wish"),
        languages=frozenset(_codes(facts, "languages")),
        translates=_TRANSLATES.get(_code(facts, "translation")),
        territory=_code(facts, "territory"),
        territories_sought=frozenset(_codes(facts, "looking_territories")),
        place=beside.place,
        within_km=_number(facts, "looking_within_km"),
        project_types=frozenset(_codes(facts, "looking_project_types")),
        texts=beside.texts,
        know_how=beside.know_how,
        published_at=beside.published_at,
    )


def offer_side(document_id: int, facts: Facts, beside: Beside, of: Side) -> Side:
    """An offer of the organisation `of`, from which it takes what it does not say itself.

    What it is about it looks for and brings alike; what it wants partners to know of, it looks for.
    """
    themes = _codes(facts, "themes")
    sought = ("partner_area_types", "partner_assets")
    return Side(
        document_id=document_id,
        organisation_id=of.organisation_id,
        is_offer=True,
        type=of.type,
        types_sought=_codes(facts, "partner_types") or of.types_sought,
        has={**of.has, **dict.fromkeys(themes, 1.0)},
        seeks=frozenset((*themes, *_codes(facts, "partner_themes"))) or of.seeks,
        area=of.area,
        area_sought=frozenset(code for name in sought for code in _codes(facts, name)),
        area_wish=_code(facts, "area_wish") or of.area_wish,
        languages=frozenset(_codes(facts, "languages")) or of.languages,
        translates=of.translates,
        territory=_code(facts, "territory") or of.territory,
        territories_sought=frozenset(_codes(facts, "partner_territories")) or of.territories_sought,
        place=beside.place or of.place,
        within_km=of.within_km,
        project_types=frozenset(_codes(facts, "project_types")) or of.project_types,
        starts_on=_day(facts, "starts_on"),
        ends_on=_day(facts, "ends_on"),
        places_left=_number(facts, "places_left"),
        texts=beside.texts,
        know_how=of.know_how,
        published_at=beside.published_at,
        expires_on=beside.expires_on,
    )


def _code(facts: Facts, name: str) -> str:
    value = facts.get(name)
    return value if isinstance(value, str) else ""


def _codes(facts: Facts, name: str) -> tuple[str, ...]:
    value = facts.get(name)
    return tuple(value) if isinstance(value, list) else ()


def _number(facts: Facts, name: str) -> int | None:
    value = facts.get(name)
    return value if isinstance(value, int) else None


def _day(facts: Facts, name: str) -> date | None:
    value = _code(facts, name)
    return date.fromisoformat(value) if value else None
