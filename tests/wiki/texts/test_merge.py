"""What two people did to the same passages, put together."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.merge import merge_units
from wiki.texts.rows import Conflict
from wiki.texts.units import Unit

UNITS = st.lists(
    st.builds(
        Unit,
        st.sampled_from("abcdefgh"),
        st.sampled_from(["Four", "Cour", "Toit"]).flatmap(
            lambda word: st.sampled_from([word, f"{word}\n", f"{word}\n\n", f"- {word}\n"])
        ),
    ),
    unique_by=lambda unit: unit.id,
)


def listed(**texts: str) -> list[Unit]:
    return [Unit(name, text) for name, text in texts.items()]


def merged(base: list[Unit], mine: list[Unit], theirs: list[Unit]) -> str:
    outcome = merge_units(base, mine, theirs)
    assert not outcome.conflicts
    return "".join(unit.text for unit in outcome.units)


BASE = listed(a="Four\n\n", b="Cour\n\n", c="Toit\n")


@given(UNITS, UNITS)
def test_one_side_alone_is_followed(base: list[Unit], side: list[Unit]) -> None:
    assert merge_units(base, side, base).units == side
    assert merge_units(base, base, side).units == side
    assert not merge_units(base, side, base).conflicts


@given(UNITS, UNITS)
def test_what_both_did_alike_is_done_once(base: list[Unit], side: list[Unit]) -> None:
    outcome = merge_units(base, side, side)
    assert (outcome.units, outcome.conflicts) == (side, [])


@given(UNITS, UNITS, UNITS)
def test_the_sides_may_change_places(
    base: list[Unit], mine: list[Unit], theirs: list[Unit]
) -> None:
    one, other = merge_units(base, mine, theirs), merge_units(base, theirs, mine)
    assert [unit.id for unit in one.units] == [unit.id for unit in other.units]
    assert {(hit.id, hit.mine, hit.theirs) for hit in one.conflicts} == {
        (hit.id, hit.theirs, hit.mine) for hit in other.conflicts
    }
    torn = {hit.id for hit in one.conflicts}
    for left, right in zip(one.units, other.units, strict=True):
        assert left.id in torn or left.text.rstrip() == right.text.rstrip()


@given(UNITS, UNITS, UNITS)
def test_no_text_goes_that_nobody_took_away(
    base: list[Unit], mine: list[Unit], theirs: list[Unit]
) -> None:
    outcome = merge_units(base, mine, theirs)
    before = {unit.id: unit.text.rstrip() for unit in base}
    kept = {(unit.id, unit.text.rstrip()) for unit in outcome.units}
    torn = {hit.id for hit in outcome.conflicts}
    assert len({unit.id for unit in outcome.units}) == len(outcome.units)
    for side in (mine, theirs):
        for unit in side:
            is_written = before.get(unit.id) != unit.text.rstrip()
            assert not is_written or unit.id in torn or (unit.id, unit.text.rstrip()) in kept


def test_changes_of_different_passages_go_together() -> None:
    mine = listed(a="Four à pain\n\n", b="Cour\n\n", c="Toit\n")
    theirs = listed(a="Four\n\n", b="Cour pavée\n\n", c="Toit\n")
    assert merged(BASE, mine, theirs) == "Four à pain\n\nCour pavée\n\nToit\n"


def test_two_edits_of_one_passage_are_for_a_person_to_decide() -> None:
    mine, theirs = listed(a="10 francs"), listed(a="12 euros")
    outcome = merge_units(listed(a="10 euros"), mine, theirs)
    assert outcome.conflicts == [Conflict("a", "10 euros", "10 francs", "12 euros")]
    assert outcome.units == theirs


def test_an_edit_of_what_the_other_took_away_is_for_a_person_to_decide() -> None:
    mine = listed(a="Four\n\n", b="Cour pavée\n\n", c="Toit\n")
    outcome = merge_units(BASE, mine, listed(a="Four\n\n", c="Toit\n"))
    assert outcome.conflicts == [Conflict("b", "Cour\n\n", "Cour pavée\n\n", None)]
    assert outcome.units == mine


def test_what_one_side_took_away_goes() -> None:
    assert merged(BASE, listed(a="Four\n\n", c="Toit\n"), BASE) == "Four\n\nToit\n"


def test_both_sides_additions_stay() -> None:
    mine = [*BASE[:1], Unit("m", "Puits\n\n"), *BASE[1:]]
    theirs = [*BASE[:1], Unit("t", "Grange\n\n"), *BASE[1:]]
    assert merged(BASE, mine, theirs) == "Four\n\nPuits\n\nGrange\n\nCour\n\nToit\n"


def test_a_passage_moved_by_one_and_edited_by_the_other_is_both() -> None:
    mine = listed(b="Cour\n\n", c="Toit\n\n", a="Four\n\n")
    theirs = listed(a="Four à pain\n\n", b="Cour\n\n", c="Toit\n")
    assert merged(BASE, mine, theirs) == "Cour\n\nToit\n\nFour à pain\n\n"


def test_what_follows_a_passage_that_went_follows_the_one_before() -> None:
    mine = listed(a="Four\n\n", b="Cour\n\n", m="Puits\n\n", c="Toit\n")
    theirs = listed(a="Four\n\n", c="Toit\n")
    assert merged(BASE, mine, theirs) == "Four\n\nPuits\n\nToit\n"


def test_the_blanks_after_a_passage_are_no_change_of_it() -> None:
    mine = listed(a="Four\n\n", m="Puits\n")
    assert merged(listed(a="Four"), mine, listed(a="Four à pain")) == "Four à pain\n\nPuits\n"


def test_paragraphs_that_were_no_neighbours_are_set_apart() -> None:
    base = listed(a="Four\r\n")
    mine, theirs = [*base, Unit("m", "Puits\r\n")], [*base, Unit("t", "Grange\r\n")]
    assert merged(base, mine, theirs) == "Four\r\nPuits\r\n\r\nGrange\r\n"


def test_items_that_were_no_neighbours_stay_one_list() -> None:
    base = listed(a="1. Four\n")
    mine, theirs = [*base, Unit("m", "2. Puits")], [*base, Unit("t", "3. Grange")]
    assert merged(base, mine, theirs) == "1. Four\n2. Puits\n3. Grange"


def test_a_passage_moved_by_one_is_merged_by_sentences() -> None:
    base = listed(a="Un four. Une cour.\n\n", b="Toit\n\n", c="Puits\n")
    mine = listed(b="Toit\n\n", c="Puits\n\n", a="Un four à pain. Une cour.\n")
    theirs = listed(a="Un four. Une cour pavée.\n\n", b="Toit\n\n", c="Puits\n")
    assert merged(base, mine, theirs) == "Toit\n\nPuits\n\nUn four à pain. Une cour pavée.\n"


def test_what_was_taken_from_the_others_is_counted() -> None:
    mine = listed(a="Four à pain\n\n", b="Cour\n\n", c="Toit\n")
    theirs = listed(a="Four\n\n", b="Cour pavée\n\n", n="Puits\n")
    assert merge_units(BASE, mine, theirs).taken == 3
    assert merge_units(BASE, theirs, theirs).taken == 0
    assert merge_units(BASE, mine, BASE).taken == 0
