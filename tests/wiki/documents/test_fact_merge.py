"""Facts changed by two people at once are put together field by field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, revise, write
from wiki.documents import queries
from wiki.documents.fact_merge import FactConflict, Facts, merge_facts
from wiki.documents.saving import EditConflict
from wiki.kinds.fields import FactValue

TYPE: Facts = {"type": "method"}
VALUES = st.one_of(st.integers(0, 3), st.sampled_from("abc"), st.just(["x", "y"]))
FACTS = st.dictionaries(st.sampled_from("pqrs"), VALUES)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ({}, {"cost": 3}, {"minutes": 90}, {"cost": 3, "minutes": 90}),
        ({"cost": 3}, {"cost": 4}, {"cost": 3}, {"cost": 4}),
        ({"cost": 3}, {"cost": 3}, {"cost": 4}, {"cost": 4}),
        ({"cost": 3}, {}, {"cost": 3}, {}),
        ({"cost": 3}, {"cost": 3}, {}, {}),
        ({"cost": 3}, {"cost": 0}, {"cost": 0}, {"cost": 0}),
        ({"topics": ["a"]}, {"topics": ["a", "b"]}, {"topics": ["a"]}, {"topics": ["a", "b"]}),
    ],
)
def test_what_one_of_them_changed_stays(
    base: Facts, mine: Facts, theirs: Facts, merged: Facts
) -> None:
    found = merge_facts(base, mine, theirs)

    assert (found.values, list(found.torn)) == (merged, [])


@pytest.mark.parametrize(("mine", "theirs"), [(4, 5), (4, None), (None, 5)])
def test_what_both_changed_apart_is_torn_and_stands_as_theirs(
    mine: int | None, theirs: int | None
) -> None:
    sides = [{} if value is None else {"cost": value} for value in (mine, theirs)]

    found = merge_facts({"cost": 3}, *sides)

    assert list(found.torn) == [FactConflict("cost", mine, theirs)]
    assert found.values == sides[1]


def test_without_a_common_base_whatever_differs_is_torn() -> None:
    found = merge_facts(None, {"cost": 4, "minutes": 5}, {"cost": 4})

    assert list(found.torn) == [FactConflict("minutes", 5, None)]


@given(FACTS, FACTS, FACTS)
def test_each_side_gets_what_it_changed_unless_both_did(
    base: dict[str, FactValue], mine: dict[str, FactValue], theirs: dict[str, FactValue]
) -> None:
    found = merge_facts(base, mine, theirs)
    other = merge_facts(base, theirs, mine)
    torn = {one.name for one in found.torn}

    assert merge_facts(base, mine, base).values == mine
    assert merge_facts(base, base, theirs).values == theirs
    assert torn == {one.name for one in other.torn}
    for name in {*base, *mine, *theirs} - torn:
        sides = [side.get(name) for side in (mine, theirs) if side.get(name) != base.get(name)]
        assert found.values.get(name) == other.values.get(name)
        assert found.values.get(name) == (sides[0] if sides else base.get(name))


def facts(cast: Cast, document: int) -> dict[str, FactValue]:
    return dict(queries.get_to_edit(cast.amina, document).facts)


def test_facts_of_two_people_are_saved_together(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, facts={"type": "method", "cost": 3}, base=1)

    saved = revise(cast.basile, oven, facts={"type": "method", "minutes": 90}, base=1)

    assert facts(cast, oven) == {"type": "method", "cost": 3, "minutes": 90}
    assert (saved.number, saved.is_taking_facts) == (3, True)


def test_only_the_fact_that_both_changed_is_asked(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, facts={"type": "method", "cost": 3, "minutes": 60}, base=1)

    with pytest.raises(EditConflict) as torn:
        told = {"type": "method", "cost": 4, "difficulty": "2"}
        revise(cast.basile, oven, "Cuire.\n", facts=told, base=1)

    merged = torn.value.facts
    assert merged is not None
    assert list(merged.torn) == [FactConflict("cost", 4, 3)]
    assert merged.values == {"type": "method", "cost": 3, "minutes": 60, "difficulty": "2"}
    assert torn.value.merged["fr"].units[0].text == "Cuire.\n"
    assert body(cast.stranger, oven) == "Pétrir.\n"


def test_facts_that_do_not_go_together_are_no_silent_merge(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, facts={"type": "method", "group_min": 30}, base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, facts={"type": "method", "group_max": 12}, base=1)

    assert torn.value.facts is not None
    assert torn.value.facts.values == {"type": "method", "group_min": 30, "group_max": 12}


def test_a_text_that_others_changed_comes_along_where_facts_are_asked(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Cuire.\n", facts={"type": "template"}, base=1)

    with pytest.raises(EditConflict) as torn:
        revise(cast.basile, oven, "Pétrir.\n", facts={"type": "experience"}, base=1)

    assert [unit.text for unit in torn.value.merged["fr"].units] == ["Cuire.\n"]
