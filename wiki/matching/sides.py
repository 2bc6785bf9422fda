"""What a published organisation or offer brings to others, and what it looks for in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two sides of a match. What is empty or None is unknown, and excludes nobody.

    Everything is a code of a vocabulary, but texts. An offer has taken from its organisation
    whatever it does not say itself.
    """

    #: of the organisation or the offer; the smaller one first where two are equal
    document_id: int
    #: whose it is: an organisation is its own
    organisation_id: int
    is_offer: bool = False
    #: of the organisation, see `organisation-types`
    type: str = ""
    #: in the order of preference
    types_sought: tuple[str, ...] = ()
    #: themes, with how sure they are: 1 said by itself, 0.6 told from what it wrote or did
    has: Mapping[str, float] = field(default_factory=dict)
    seeks: frozenset[str] = frozenset()
    #: types of area and assets, its own; those it looks for
    area: frozenset[str] = frozenset()
    area_sought: frozenset[str] = frozenset()
    #: see `area-wishes`
    area_wish: str = ""
    #: spoken, see `spoken-languages`
    languages: frozenset[str] = frozenset()
    #: whether it works through translation; None: nobody said
    translates: bool | None = None
    #: its territory, the narrowest that is known, and those in which it looks for partners
    territory: str = ""
    territories_sought: frozenset[str] = frozenset()
    #: latitude and longitude in degrees, and how far a partner may be in kilometres
    place: tuple[float, float] | None = None
    within_km: int | None = None
    #: see `project-types`
    project_types: frozenset[str] = frozenset()
    #: the first and the last day of the project
    starts_on: date | None = None
    ends_on: date | None = None
    #: None: as many as come
    places_left: int | None = None
    #: by language: what the texts say, without markup
    texts: Mapping[str, str] = field(default_factory=dict)
    #: by theme: articles it wrote or translated, and finished cooperations
    know_how: Mapping[str, int] = field(default_factory=dict)
    published_at: datetime | None = None
    #: the last day on which it can be answered; None: no end
    expires_on: date | None = None
