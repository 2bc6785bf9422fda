"""The score of two sides: seven features each way, and what is not known."""

from dataclasses import replace
from datetime import date
from math import exp, isclose, log

import pytest
from hypothesis import assume, given, settings

from tests.wiki.matching.parties import MINE, OTHER, chance_crowds, chance_sides, changed, pool_of
from wiki.matching.rules import (
    LEAST,
    PRIOR,
    WEIGHTS,
    Asked,
    Direction,
    Feature,
    Match,
    Pool,
    mutual,
    rank,
    score,
    scores_between,
)
from wiki.matching.sides import Side


def scored(mine: Side, other: Side) -> Match:
    found = score(pool_of(mine, other), mine.document_id, other.document_id)
    assert found
    return found


def forth(mine: Side, other: Side) -> dict[Feature, float]:
    return {one.feature: one.value for one in scored(mine, other).forth.contributions}


def test_the_features_are_what_the_two_say_of_themselves() -> None:
    values = forth(MINE, OTHER)

    assert values[Feature.AREA] == 0.5
    assert values[Feature.GEOGRAPHY] == 1
    assert values[Feature.LANGUAGE] == 0.8
    assert values[Feature.TYPE] == 1
    assert isclose(values[Feature.KNOW_HOW], log(3) / log(6))
    assert Feature.TEXT not in values


def test_a_theme_counts_the_more_the_fewer_have_it() -> None:
    rare, usual = log(1 + 2 / 2), log(1 + 2 / 1)  # of two sides, one has the one, none the other

    value = forth(MINE, OTHER)[Feature.TOPIC]

    assert isclose(value, rare / (rare + usual))


@pytest.mark.parametrize(
    ("own", "value"),
    [
        ({"small-farms": 1.0}, 1),
        ({"small-farms": 0.6}, 0.6),
        ({"agriculture": 1.0}, 0.7),
        ({"organic-farming": 1.0}, 0.5),
        ({"supply-chains-cooperatives": 1.0}, 0.35),
        ({"organic-farming": 1.0, "small-farms": 0.6}, 0.6),
        ({"health": 1.0}, 0),
    ],
)
def test_themes_near_the_one_looked_for_count_for_less(own: dict[str, float], value: float) -> None:
    mine = changed(MINE, seeks=frozenset({"small-farms"}))

    assert isclose(forth(mine, changed(OTHER, has=own))[Feature.TOPIC], value)


def test_distance_fades_beyond_what_is_wanted() -> None:
    back = {one.feature: one.value for one in scored(MINE, OTHER).back.contributions}

    assert isclose(back[Feature.GEOGRAPHY], exp(-(715.0 - 200) / 300), rel_tol=0.003)


@pytest.mark.parametrize(
    ("wish", "sought", "value"),
    [
        ("similar", (), 0.5),
        ("complementary", (), 0.75),
        ("any", (), None),
        ("", (), None),
        ("", ("forest",), 1),
        ("similar", ("forest", "island"), 0.5),
        ("any", ("forest",), None),
    ],
)
def test_an_area_is_alike_or_completes_or_is_looked_for(
    wish: str, sought: tuple[str, ...], value: float | None
) -> None:
    mine = changed(MINE, area_wish=wish, area_sought=frozenset(sought))

    assert forth(mine, OTHER).get(Feature.AREA) == value


@pytest.mark.parametrize(
    ("spoken", "translates", "value"),
    [
        ({"fr", "en"}, True, 1),
        ({"fr"}, True, 0.8),
        ({"de"}, True, 0.3),
        ({"de"}, None, 0),
        (set(), True, None),
    ],
)
def test_languages_are_shared_or_translated(
    spoken: set[str], translates: bool | None, value: float | None
) -> None:
    other = changed(OTHER, languages=frozenset(spoken), translates=translates)

    assert forth(MINE, other).get(Feature.LANGUAGE) == value


def test_works_under_a_theme_are_works_on_it() -> None:
    mine = changed(MINE, seeks=frozenset({"agriculture"}))
    other = changed(OTHER, know_how={"small-farms": 4, "making": 9, "agriculture": 1})

    assert forth(mine, other)[Feature.KNOW_HOW] == 1


def test_nothing_known_is_the_prior() -> None:
    silent = Side(document_id=1, organisation_id=1)

    both = scored(silent, changed(silent, document_id=2, organisation_id=2))

    assert both.score == both.forth.score == both.forth.prior == PRIOR
    assert both.forth.confidence == 0


def test_who_would_not_want_the_other_is_no_match() -> None:
    fussy = changed(MINE, seeks=frozenset({"health"}), area_wish="")
    far = changed(OTHER, types_sought=(), languages=frozenset({"nl"}), translates=None)
    pool = pool_of(changed(fussy, types_sought=(), within_km=0), far)

    assert score(pool, 1, 2) is None
    assert mutual(pool, 1, Asked()) == []


@settings(deadline=None, max_examples=50)
@given(chance_crowds())
def test_contributions_add_up_to_the_score(sides: list[Side]) -> None:
    for match in rank(pool_of(*sides), 1, Asked()):
        for way in (match.forth, match.back):
            assert isclose(_sum(way), way.score, abs_tol=1e-9)
            assert way.score >= LEAST
        harmonic = 2 / (1 / match.forth.score + 1 / match.back.score)
        assert isclose(harmonic, match.score, abs_tol=1e-9)


def _sum(way: Direction) -> float:
    return sum(one.product for one in way.contributions) + way.prior


@settings(deadline=None, max_examples=50)
@given(chance_sides(1), chance_sides(2))
def test_it_is_the_same_from_either_side(mine: Side, other: Side) -> None:
    pool = pool_of(mine, other)

    one, back = score(pool, 1, 2), score(pool, 2, 1)

    assert (one is None) == (back is None)
    if one and back:
        assert isclose(one.score, back.score, abs_tol=1e-12)
        assert isclose(one.forth.score, back.back.score, abs_tol=1e-12)


@settings(deadline=None, max_examples=50)
@given(chance_crowds())
def test_a_match_looked_up_is_the_one_that_is_proposed(sides: list[Side]) -> None:
    pool = pool_of(*sides)

    for match in rank(pool, 1, Asked()):
        assert score(pool, 1, match.document_id) == match


@settings(deadline=None, max_examples=50)
@given(chance_crowds(2, 10))
def test_the_scores_between_several_are_those_of_each_two(sides: list[Side]) -> None:
    pool, documents = pool_of(*sides), [77, *range(1, len(sides) + 1)]

    table = scores_between(pool, documents)

    assert (table == table.T).all()
    for row, one in enumerate(documents):
        for column, other in enumerate(documents):
            match = score(pool, one, other)
            assert isclose(table[row, column], match.score if match else 0, abs_tol=1e-12)


@settings(deadline=None, max_examples=50)
@given(chance_sides(1), chance_sides(2))
def test_adding_what_the_other_looks_for_never_lowers_it(mine: Side, other: Side) -> None:
    assume(other.has and mine.seeks)
    before = pool_of(mine, other)
    more = {theme: other.has.get(theme, 1.0) for theme in sorted(mine.seeks)[:1]}
    after = pool_of(mine, changed(other, has={**other.has, **more}))
    frozen = replace(after, theme_weights=before.theme_weights)

    old, new = score(before, 1, 2), score(frozen, 1, 2)

    if old:
        assert new
        assert new.score >= old.score - 1e-12


def test_weights_of_its_own_count_for_the_one_who_asks_only() -> None:
    pool = pool_of(MINE, OTHER)
    shifted = {**WEIGHTS, Feature.AREA: WEIGHTS[Feature.AREA] * 1.3}

    one, usual = score(pool, 1, 2, shifted), score(pool, 1, 2)

    assert one and usual
    assert one.back == usual.back
    assert one.forth.score != usual.forth.score
    assert isclose(sum(part.weight for part in one.forth.contributions), one.forth.confidence)


def test_a_day_later_the_same_pool_has_forgotten_what_ended() -> None:
    pool = Pool.build([MINE, changed(OTHER, expires_on=date(2026, 3, 3))], date(2026, 3, 3))

    assert mutual(pool, 1, Asked()) == [2]
    assert mutual(pool.on(date(2026, 3, 4)), 1, Asked()) == []
