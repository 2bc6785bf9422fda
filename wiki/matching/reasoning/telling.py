"""What can be said of a match: codes and values, which templates put into whole sentences."""

from dataclasses import dataclass
from enum import StrEnum

from wiki.matching.scoring.measures import Feature


class Code(StrEnum):
    """What a reason or a caution says, from the side of the one who asks."""

    TOPIC_LISTED = "topic.listed"  # they say it of themselves
    TOPIC_TOLD = "topic.told"  # it is told from what they wrote or did
    TOPIC_NEAR = "topic.near"  # they have something near it
    TOPIC_MISSING = "topic.missing"
    TEXT_SHARED = "text.shared"
    AREA_NAMED = "area.named"  # one that is looked for by its name
    AREA_ALIKE = "area.alike"
    AREA_OTHER = "area.other"  # one that the asker has not, and that completes its own
    AREA_APART = "area.apart"
    PLACE_WITHIN = "place.within"
    PLACE_BEYOND = "place.beyond"
    LANGUAGE_SHARED = "language.shared"
    LANGUAGE_TRANSLATED = "language.translated"
    LANGUAGE_NONE = "language.none"
    TYPE_FIRST = "type.first"
    TYPE_ACCEPTED = "type.accepted"
    KNOW_HOW = "know-how"
    KNOW_HOW_NONE = "know-how.none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that brought `product` to a score, and the facts it rests on.

    `themes`: looked for; `near`: what the other has instead, for TOPIC_NEAR; `codes`: areas and
    assets, languages, a type; `things`: what both texts speak of; `works`: on these themes.
    """

    code: Code
    feature: Feature
    product: float
    themes: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    works: int = 0
    km: int | None = None
    limit_km: int | None = None


@dataclass(frozen=True, slots=True)
class Caution:
    """What does not suit, or the `unknown` features, of which the other says nothing."""

    code: Code
    feature: Feature | None
    themes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    km: int | None = None
    limit_km: int | None = None
    unknown: tuple[Feature, ...] = ()
