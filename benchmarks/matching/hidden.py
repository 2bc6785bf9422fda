"""An invented network as it is: what its groups can and want, most of which nobody writes down."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from benchmarks.matching import stock
from wiki.vocab import vocabulary

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

NEW_SHARE, NEW_DAYS = 0.12, 90
_OLDEST = 1500  # days
_AREAS = 14  # of the types of area, those that are common
_EARTH_KM = 6371.0


@dataclass(frozen=True, eq=False)
class Groups:
    """N groups. Codes are places in their vocabularies."""

    #: N × themes: how strong each is in it; how much each wants it
    strong: Numbers
    wants: Numbers
    #: what each does in particular, and what it is after
    does: Whole
    seeks: Whole
    #: N × 2: how they go about things; N: how good they are to work with
    character: Numbers
    quality: Numbers
    country: Whole
    place: Numbers
    #: N × spoken languages
    speaks: Flags
    translates: Flags
    type: Whole
    #: N × types: how much each likes to work with them; below 0: would not
    types_liked: Numbers
    area: Flags
    likes_similar: Flags
    reach_km: Numbers
    #: N × countries; whether partners at home, and abroad, are wanted
    countries_wanted: Flags
    at_home: Flags
    abroad: Flags
    #: N × themes: works on it
    works: Whole
    #: N × 8: what counts for each, adding up to 1
    tastes: Numbers
    age_days: Whole

    def __len__(self) -> int:
        return len(self.type)

    @property
    def is_new(self) -> Flags:
        """Who came a short while ago."""
        return self.age_days < NEW_DAYS

    @classmethod
    def invent(cls, size: int, draw: Generator) -> Self:
        """So many groups, as chance has it."""
        age_days = np.where(
            draw.random(size) < NEW_SHARE,
            draw.integers(1, NEW_DAYS, size),
            draw.integers(NEW_DAYS, _OLDEST, size),
        )
        does, seeks = (draw.integers(0, len(stock.subjects()), size) for _ in range(2))
        strong = _themed(draw, size, does, most=7)
        country = draw.choice(len(stock.countries()), size, p=_shares())
        seasoned = np.where(age_days < NEW_DAYS, 0.0, 1.2)[:, None]
        at_home = draw.random(size) < 0.6
        return cls(
            strong=strong,
            wants=_themed(draw, size, seeks, most=5),
            does=does,
            seeks=seeks,
            character=draw.normal(size=(size, 2)),
            quality=draw.normal(size=size),
            country=country,
            place=_middles()[country] + draw.normal(size=(size, 2)) * (1.3, 1.8),
            speaks=_spoken(draw, country),
            translates=draw.random(size) < 0.4,
            type=(draw.zipf(1.6, size) - 1) % len(stock.codes("organisation-types")),
            types_liked=_liked(draw, size),
            area=draw.random((size, _AREAS)) < 0.2,
            likes_similar=draw.random(size) < 0.6,
            reach_km=draw.choice([300.0, 800.0, 1500.0, 3000.0], size),
            countries_wanted=_wanted(draw, size),
            at_home=at_home,
            abroad=~at_home | (draw.random(size) < 0.8),
            works=draw.poisson(seasoned * strong).astype(np.int64),
            tastes=draw.dirichlet(_COUNTS * _AGREEMENT, size),
            age_days=age_days,
        )

    def open(self) -> "Groups":
        """The same, were nothing of what counts hidden: all alike but for what they can write."""
        return replace(
            self,
            strong=(self.strong > 0).astype(float),
            wants=(self.wants > 0).astype(float),
            character=np.zeros_like(self.character),
            quality=np.zeros_like(self.quality),
            tastes=np.tile(_COUNTS / _COUNTS.sum(), (len(self), 1)),
        )

    def imagined(self, said: Mapping[str, Flags], draw: Generator) -> "Groups":
        """How it may be, for somebody who reads everything: the rest is as chance has it."""
        other = Groups.invent(len(self), draw)
        kept = {
            name: np.where(_beside(said[answer], getattr(self, name)), getattr(self, name), drawn)
            for answer, names in _TOLD_BY.items()
            for name in names
            for drawn in (getattr(other, name),)
        }
        is_listed = kept["strong"] > 0, kept["wants"] > 0
        kept["strong"], kept["wants"] = (
            draw.gamma(2, 0.5, listed.shape) * listed for listed in is_listed
        )
        hidden = {name: getattr(other, name) for name in ("character", "quality", "tastes")}
        return replace(self, **kept, **hidden)


#: by answer: what it tells
_TOLD_BY = {
    "has": ("strong",),
    "seeks": ("wants",),
    "texts": ("does", "seeks"),
    "types": ("types_liked",),
    "area": ("area",),
    "wish": ("likes_similar",),
    "languages": ("speaks",),
    "translates": ("translates",),
    "territories": ("countries_wanted",),
    "place": ("place",),
    "within": ("reach_km",),
    "kinds": ("at_home", "abroad"),
}


def _beside(flags: Flags, values: NDArray[np.generic]) -> Flags:
    """One flag for each row of the values."""
    return flags.reshape(-1, *(1 for _ in values.shape[1:]))


#: what counts on average: theme, subject, nearness, language, character, quality, area, works
_COUNTS = np.array([0.57, 0.07, 0.08, 0.09, 0.04, 0.04, 0.07, 0.04])
_AGREEMENT = 60  # the more, the less these differ between groups


def theme_kinship(draw: Generator) -> Numbers:
    """Themes × themes: how much of what one asks the other gives; told by hidden traits."""
    terms = vocabulary.load("themes").terms
    traits = {code: draw.normal(size=8) for code in terms}
    for code, term in terms.items():
        if term.parent:
            traits[code] = 0.9 * traits[term.parent] + 0.7 * traits[code]
    vectors = np.array([vector / np.linalg.norm(vector) for vector in traits.values()])
    return np.maximum(vectors @ vectors.T, 0) ** 3


def tree_kinship() -> Numbers:
    """The same where the tree tells all: what is above or below gives half, beside it a quarter."""
    terms = list(vocabulary.load("themes"))
    parents = np.array([term.parent for term in terms])
    codes = np.array([term.code for term in terms])
    above = parents[:, None] == codes
    beside = (parents[:, None] == parents) & (parents != "")
    return np.where(codes[:, None] == codes, 1, np.where(above | above.T, 0.5, 0.25 * beside))


def kilometres(place: Numbers) -> Numbers:
    """From each to each, along the globe."""
    latitude, longitude = np.radians(place).T
    half = (
        np.sin((latitude[:, None] - latitude) / 2) ** 2
        + np.cos(latitude)[:, None]
        * np.cos(latitude)
        * np.sin((longitude[:, None] - longitude) / 2) ** 2
    )
    return 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))


def _themed(draw: Generator, size: int, subject: Whole, most: int) -> Numbers:
    """One to `most` themes each, some much liked by all (Zipf), and that of its subject."""
    codes = stock.codes("themes")
    popularity = 1 / (draw.permutation(len(codes)) + 3)
    found = np.zeros((size, len(codes)))
    themes = draw.choice(len(codes), (size, most - 1), p=popularity / popularity.sum())
    kept = draw.random((size, most - 1)) < 0.75
    rows, places = np.nonzero(kept)
    found[rows, themes[rows, places]] = draw.gamma(2, 0.5, len(rows))
    own = np.array([codes.index(one.theme) for one in stock.subjects()])[subject]
    found[np.arange(size), own] += draw.gamma(3, 0.5, size)
    return found


def _shares() -> Numbers:
    groups = np.array([country.groups for country in stock.countries()], float)
    return groups / groups.sum()


def _middles() -> Numbers:
    return np.array([(one.latitude, one.longitude) for one in stock.countries()])


def _spoken(draw: Generator, country: Whole) -> Flags:
    codes = stock.codes("spoken-languages")
    native = np.array([[code in one.spoken for code in codes] for one in stock.countries()])
    speaks = native[country]
    for code, share in (("en", 0.6), ("fr", 0.15), ("de", 0.12), ("es", 0.08)):
        speaks[:, codes.index(code)] |= draw.random(len(country)) < share
    return speaks


def _liked(draw: Generator, size: int) -> Numbers:
    """Half of them would work with any type, the others with some."""
    liked = draw.normal(0.6, 1, (size, len(stock.codes("organisation-types"))))
    return np.where((draw.random(size) < 0.5)[:, None], np.abs(liked), liked)


def _wanted(draw: Generator, size: int) -> Flags:
    """A quarter looks in some countries only."""
    wanted = draw.random((size, len(stock.countries()))) < 0.35
    return wanted | (draw.random(size) < 0.75)[:, None]
