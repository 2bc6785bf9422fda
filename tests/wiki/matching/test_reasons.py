"""What is told of a match: the facts it rests on, what the other wants, what does not suit."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.wiki.matching.parties import MINE, OTHER, chance_crowds, changed, pool_of
from wiki.matching.reasons import Code, Languages, Reason, Told, reasons
from wiki.matching.rules import Asked, Feature, rank, score
from wiki.matching.sides import Side


def told(mine: Side, other: Side, things: tuple[str, ...] = ()) -> Told:
    match = score(pool_of(mine, other), 1, 2)
    assert match
    return reasons(mine, other, match, things)


def codes(mine: Side, other: Side) -> list[Code]:
    return [reason.code for reason in told(mine, other).for_us]


def first(mine: Side, other: Side, feature: Feature) -> Reason:
    return next(one for one in told(mine, other).for_us if one.feature == feature)


def test_the_three_that_brought_most_are_told_with_their_facts() -> None:
    topic, near, language = told(MINE, OTHER).for_us

    assert (topic.code, topic.themes, topic.works) == (
        Code.TOPIC_LISTED,
        ("shared-workspace",),
        2,
    )
    assert (near.code, near.km, near.limit_km) == (Code.PLACE_WITHIN, 715, 1000)
    assert (language.code, language.codes) == (Code.LANGUAGE_SHARED, ("fr",))


def test_what_they_want_is_told_from_their_side() -> None:
    wanted = told(MINE, OTHER).they_want

    assert wanted
    assert (wanted.code, wanted.themes) == (Code.TOPIC_LISTED, ("food-drink",))


def test_works_are_not_told_twice() -> None:
    others = changed(OTHER, know_how={"village-centre-revival": 5})

    assert Code.KNOW_HOW not in codes(changed(MINE, within_km=None), OTHER)
    assert Code.KNOW_HOW in codes(changed(MINE, within_km=None, area_wish=""), others)


@pytest.mark.parametrize(
    ("own", "code", "near"),
    [
        ({"shared-workspace": 1.0}, Code.TOPIC_LISTED, ()),
        ({"shared-workspace": 0.6}, Code.TOPIC_TOLD, ()),
        ({"remote-work": 1.0, "health": 1.0}, Code.TOPIC_NEAR, ("remote-work",)),
    ],
)
def test_a_theme_is_said_or_done_or_near(
    own: dict[str, float], code: Code, near: tuple[str, ...]
) -> None:
    mine = changed(MINE, seeks=frozenset({"shared-workspace"}))

    reason = first(mine, changed(OTHER, has=own), Feature.TOPIC)

    assert (reason.code, reason.themes, reason.near) == (code, ("shared-workspace",), near)


@pytest.mark.parametrize(
    ("facts", "code", "quoted"),
    [
        ({"area_wish": "similar"}, Code.AREA_ALIKE, ("rural",)),
        ({"area_wish": "complementary"}, Code.AREA_OTHER, ("forest",)),
        ({"area_sought": frozenset({"forest", "island"})}, Code.AREA_NAMED, ("forest",)),
    ],
)
def test_an_area_is_alike_or_another_or_named(
    facts: dict[str, Any], code: Code, quoted: tuple[str, ...]
) -> None:
    mine = changed(MINE, within_km=None, languages=frozenset(), **facts)

    reason = first(mine, OTHER, Feature.AREA)

    assert (reason.code, reason.codes) == (code, quoted)


def test_what_both_texts_speak_of_is_quoted_where_it_counts() -> None:
    match = score(pool_of(MINE, OTHER), 1, 2)
    assert match
    text = replace(match.forth.contributions[0], feature=Feature.TEXT)
    spoken = replace(match, forth=replace(match.forth, contributions=(text,)))

    assert reasons(MINE, OTHER, spoken).for_us == ()
    [reason] = reasons(MINE, OTHER, spoken, ("c:third-place",)).for_us
    assert (reason.code, reason.things) == (Code.TEXT_SHARED, ("c:third-place",))


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({}, Code.TOPIC_MISSING),
        ({"has": {"village-centre-revival": 1.0, "shared-workspace": 1.0}}, Code.AREA_APART),
        (
            {"languages": frozenset({"nl"}), "has": dict.fromkeys(MINE.seeks, 1.0)},
            Code.LANGUAGE_TRANSLATED,
        ),
        ({"place": None, "has": {}, "area": frozenset()}, Code.UNKNOWN),
    ],
)
def test_one_caution_names_what_costs_most_or_that_little_is_known(
    facts: dict[str, Any], code: Code
) -> None:
    caution = told(MINE, changed(OTHER, **facts)).caution

    assert caution
    assert caution.code == code


def test_a_caution_quotes_what_is_missing() -> None:
    assert told(MINE, OTHER).caution.themes == ("village-centre-revival",)
    silent = changed(OTHER, place=None, has={}, area=frozenset())
    assert told(MINE, silent).caution.unknown == (Feature.TOPIC, Feature.AREA, Feature.GEOGRAPHY)


def test_what_one_does_not_say_oneself_is_no_caution() -> None:
    quiet = changed(MINE, seeks=frozenset(), area_wish="any", within_km=None)

    assert told(quiet, OTHER).caution is None


def test_a_place_too_far_is_told_with_both_distances() -> None:
    mine = changed(MINE, within_km=50, seeks=frozenset({"shared-workspace"}), area_wish="")

    caution = told(mine, OTHER).caution

    assert (caution.code, caution.km, caution.limit_km) == (Code.PLACE_BEYOND, 715, 50)


def test_who_has_works_to_show_is_not_said_to_have_none() -> None:
    mine = changed(MINE, seeks=frozenset({"shared-workspace"}), area=frozenset({"rural"}))
    idle = changed(OTHER, know_how={})

    assert told(mine, idle).caution.code == Code.KNOW_HOW_NONE
    assert told(mine, OTHER).caution is None


def test_where_everything_suits_there_is_no_caution() -> None:
    mine = changed(MINE, seeks=frozenset({"shared-workspace"}), area=frozenset({"rural"}))
    other = changed(OTHER, know_how={"shared-workspace": 5})

    assert told(mine, other).caution is None


@pytest.mark.parametrize(
    ("spoken", "translates", "languages"),
    [
        ({"en", "fr"}, None, Languages(("en", "fr"), None)),
        ({"nl"}, True, Languages((), True)),
        ({"fr"}, False, Languages(("fr",), False)),
    ],
)
def test_languages_are_told_apart(
    spoken: set[str], translates: bool | None, languages: Languages
) -> None:
    other = changed(OTHER, languages=frozenset(spoken), translates=translates)

    assert told(MINE, other).languages == languages


@pytest.mark.parametrize(
    ("facts", "feature"),
    [
        ({"has": {"health": 1.0}}, Feature.TOPIC),
        ({"place": (64.1, -21.9)}, Feature.GEOGRAPHY),
        ({"languages": frozenset({"nl"})}, Feature.LANGUAGE),
    ],
)
def test_without_a_fact_that_is_quoted_the_score_is_lower(
    facts: dict[str, Any], feature: Feature
) -> None:
    quoted = {reason.feature for reason in told(MINE, OTHER).for_us}

    before, after = (score(pool_of(MINE, one), 1, 2) for one in (OTHER, changed(OTHER, **facts)))

    assert feature in quoted
    assert before and after
    assert after.score < before.score


@settings(deadline=None, max_examples=50)
@given(chance_crowds())
def test_reasons_are_told_in_the_order_of_what_they_brought(sides: list[Side]) -> None:
    by_id = {side.document_id: side for side in sides}

    for match in rank(pool_of(*sides), 1, Asked()):
        found = reasons(sides[0], by_id[match.document_id], match)
        brought = [one.product for one in found.for_us]

        assert brought == sorted(brought, reverse=True)
        assert len({one.feature for one in found.for_us}) == len(brought) <= 3
        assert all(one > 0 for one in brought)
