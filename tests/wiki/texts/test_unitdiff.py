"""What changed from one list of passages to another."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.unitdiff import ChangeKind, count_kinds, diff_units
from wiki.texts.units import Unit, assign
from wiki.texts.worddiff import Op

OVEN = "Le four chauffe chaque samedi matin."
COURT = "La cour pavée reste ouverte aux enfants."
ROOF = "On refera la toiture de la grange."

UNITS = st.lists(
    st.builds(Unit, st.sampled_from("abcdef"), st.sampled_from([OVEN, COURT, ROOF, "x", "- x\n"])),
    unique_by=lambda unit: unit.id,
)


def told(old: list[Unit], new: list[Unit]) -> list[tuple[str, int | None, int | None]]:
    changes = diff_units(old, new)
    return [(change.kind.value, change.old_position, change.new_position) for change in changes]


def listed(**texts: str) -> list[Unit]:
    return [Unit(name, text) for name, text in texts.items()]


def test_what_stays_what_changes_and_what_comes() -> None:
    old = listed(a=OVEN, b=COURT)
    new = listed(a=OVEN + "\n\n", b=COURT.replace("enfants", "voisins"), c=ROOF)
    assert told(old, new) == [("same", 1, 1), ("changed", 2, 2), ("added", None, 3)]


def test_blanks_and_apostrophes_are_typography() -> None:
    assert told(listed(a="L'eau : ici"), listed(a="L’eau\u00a0: ici")) == [("typography", 1, 1)]


def test_another_indentation_is_a_change() -> None:
    assert told(listed(a="- du bois\n"), listed(a="    - du bois\n")) == [("changed", 1, 1)]


def test_what_goes_is_told_where_it_was() -> None:
    old, new = listed(a=OVEN, b=COURT, c=ROOF), listed(a=OVEN, c=ROOF)
    assert told(old, new) == [("same", 1, 1), ("removed", 2, None), ("same", 3, 2)]


def test_what_moves_is_told_once_with_its_changed_words() -> None:
    old = listed(a=OVEN, b=COURT, c=ROOF)
    new = listed(b=COURT, c=ROOF, a=OVEN.replace("samedi", "dimanche"))
    assert told(old, new) == [("same", 2, 1), ("same", 3, 2), ("moved", 1, 3)]
    pieces = diff_units(old, new)[2].pieces
    assert [piece.text for piece in pieces if piece.op is not Op.SAME] == ["samedi", "dimanche"]


def test_a_passage_cut_in_two_is_one_change() -> None:
    old = listed(a=f"{OVEN} {COURT}", z=ROOF)
    new = listed(b=OVEN + "\n\n", a=COURT + "\n\n", z=ROOF)
    assert told(old, new) == [("split", 1, 1), ("same", 2, 3)]
    change = diff_units(old, new)[0]
    assert change.new_text == f"{OVEN}\n\n{COURT}"
    assert [piece.text for piece in change.pieces if piece.op is not Op.SAME] == [" ", "\n\n"]


def test_two_passages_made_one_are_one_change() -> None:
    old = listed(a=OVEN + "\n\n", b=COURT + "\n\n", z=ROOF)
    new = listed(b=f"{OVEN} {COURT}\n\n", z=ROOF)
    assert told(old, new) == [("joined", 1, 1), ("same", 3, 2)]


def test_a_new_neighbour_is_no_part_of_a_changed_passage() -> None:
    old = listed(a=f"{OVEN} {COURT}")
    assert told(old, listed(a=OVEN, b=ROOF)) == [("changed", 1, 1), ("added", None, 2)]


def test_each_kind_is_counted() -> None:
    counts = count_kinds(diff_units(listed(a=OVEN, b=COURT), listed(a=OVEN, c=ROOF)))
    assert {kind.value: count for kind, count in counts.items() if count} == {
        "same": 1,
        "removed": 1,
        "added": 1,
    }
    assert set(counts) == set(ChangeKind)


@given(UNITS)
def test_nothing_changes_from_a_list_to_itself(units: list[Unit]) -> None:
    assert {change.kind for change in diff_units(units, units)} <= {ChangeKind.SAME}


@given(UNITS, UNITS)
def test_new_passages_are_told_in_order_and_every_word_once(
    old: list[Unit], new: list[Unit]
) -> None:
    changes = diff_units(old, new)
    positions = [change.new_position for change in changes if change.new_position]
    assert positions == sorted(positions)
    for side, texts in (("old_text", old), ("new_text", new)):
        seen = sorted("".join(getattr(change, side) for change in changes).split())
        assert len("".join(seen)) == len("".join("".join(unit.text.split()) for unit in texts))


@given(st.lists(st.sampled_from([OVEN, COURT, ROOF, f"{OVEN} {COURT}"]), max_size=5))
def test_the_pieces_rebuild_both_texts(texts: list[str]) -> None:
    old = assign([], [OVEN, COURT, ROOF], {}, 1)
    for change in diff_units(old, assign(old, texts, {}, 2)):
        kept = [piece.text for piece in change.pieces if piece.op is not Op.ADDED]
        come = [piece.text for piece in change.pieces if piece.op is not Op.REMOVED]
        assert ("".join(kept), "".join(come)) == (change.old_text, change.new_text)
