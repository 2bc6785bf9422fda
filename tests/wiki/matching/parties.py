"""Sides to match: two that suit each other, and any number that chance makes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from wiki.matching.rules import Asked, Match, Pool, mutual, rank
from wiki.matching.sides import Side

TODAY = date(2026, 3, 3)

#: a LEADER group of Brittany that looks for a network, and one of Wallonia that looks for a group
MINE = Side(
    document_id=1,
    organisation_id=1,
    type="lag",
    types_sought=("existing-network", "emerging-network"),
    has={"food-drink": 1.0, "culture-heritage": 1.0},
    seeks=frozenset({"shared-workspace", "village-centre-revival"}),
    area=frozenset({"rural", "coastal"}),
    area_wish="similar",
    languages=frozenset({"fr", "en"}),
    translates=True,
    territory="FRH02",
    territories_sought=frozenset({"BE", "FR"}),
    place=(48.39, -4.49),
    within_km=1000,
    project_types=frozenset({"transnational"}),
    starts_on=date(2026, 6, 1),
    ends_on=date(2027, 5, 31),
)
OTHER = Side(
    document_id=2,
    organisation_id=2,
    type="existing-network",
    types_sought=("lag",),
    has={"shared-workspace": 1.0, "remote-work": 0.6},
    seeks=frozenset({"food-drink"}),
    area=frozenset({"rural", "forest"}),
    area_wish="similar",
    languages=frozenset({"fr", "nl"}),
    translates=True,
    territory="BE352",
    place=(50.47, 4.87),
    within_km=200,
    project_types=frozenset({"other-member-states"}),
    starts_on=date(2027, 1, 1),
    know_how={"shared-workspace": 2},
)


_SEEDS = st.integers(0, 2**32)
_THEMES = ["innovation", "agriculture", "small-farms", "young-farmers", "making", "crafts"]
_AREAS = ["rural", "coastal", "island", "forest"]
_TYPES = ["lag", "third-place", "research"]


def pool_of(*sides: Side) -> Pool:
    """These sides on the third of March."""
    return Pool.build(sides, TODAY)


def changed(side: Side, **facts: Any) -> Side:
    """The same side but for these facts."""
    return replace(side, **facts)


def crowd(size: int, like: Side = OTHER, **facts: Any) -> list[Side]:
    """So many organisations like this one, from number 10 on."""
    return [
        replace(like, document_id=number, organisation_id=number, **facts)
        for number in range(10, 10 + size)
    ]


def listed(sides: Sequence[Side], **asked: Any) -> list[int]:
    """The documents proposed to the first of these, in their order."""
    return [one.document_id for one in ranked(sides, **asked)]


def ranked(sides: Sequence[Side], **asked: Any) -> list[Match]:
    """What is proposed to the first of these."""
    return rank(pool_of(*sides), sides[0].document_id, Asked(**asked))


def all_mutual(sides: Sequence[Side], **asked: Any) -> list[int]:
    """All that suit the first of these, and that it suits."""
    return mutual(pool_of(*sides), sides[0].document_id, Asked(**asked))


def by_chance(random: Random, number: int) -> Side:
    """A side of which anything may be known or unknown."""
    has, works = _some(random, _THEMES), _some(random, _THEMES)
    return Side(
        document_id=number,
        organisation_id=number,
        is_offer=random.random() < 0.3,
        type=random.choice(["", *_TYPES]),
        types_sought=tuple(_some(random, _TYPES)),
        has={theme: random.choice([1.0, 0.6]) for theme in has},
        seeks=frozenset(_some(random, _THEMES)),
        area=frozenset(_some(random, _AREAS)),
        area_sought=frozenset(_some(random, _AREAS, 1)),
        area_wish=random.choice(["", "similar", "complementary", "any"]),
        languages=frozenset(_some(random, ["fr", "en", "de"])),
        translates=random.choice([None, True, False]),
        territory=random.choice(["", "FR", "FRH02", "FRI12", "DE212", "CH"]),
        territories_sought=frozenset(_some(random, ["FR", "FRH", "DE", "CH"])),
        place=random.choice([None, (random.uniform(35, 65), random.uniform(-10, 30))]),
        within_km=random.choice([None, 0, 200, 2000]),
        project_types=frozenset(_some(random, ["within-country", "transnational", "sea-basin"])),
        starts_on=random.choice([None, None, TODAY + timedelta(random.randint(-400, 400))]),
        ends_on=random.choice([None, None, TODAY + timedelta(random.randint(-400, 400))]),
        places_left=random.choice([None, None, None, 0, 3]),
        know_how={theme: random.randint(1, 300) for theme in works},
        expires_on=random.choice([None, None, TODAY + timedelta(random.randint(-10, 90))]),
    )


def _some(random: Random, codes: Sequence[str], most: int = 3) -> list[str]:
    return random.sample(codes, random.randint(0, min(most, len(codes))))


def chance_sides(number: int) -> st.SearchStrategy[Side]:
    """Any side of that number."""
    return _SEEDS.map(lambda seed: by_chance(Random(seed), number))


def chance_crowds(least: int = 2, most: int = 30) -> st.SearchStrategy[list[Side]]:
    """Any sides, numbered from 1 on."""
    return st.builds(_crowd_by_chance, _SEEDS, st.integers(least, most))


def _crowd_by_chance(seed: int, size: int) -> list[Side]:
    random = Random(seed)
    return [by_chance(random, number + 1) for number in range(size)]
