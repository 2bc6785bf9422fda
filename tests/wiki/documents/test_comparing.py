"""Two states compared: whatever was written, both can be read back from the comparison."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.documents.comparing import Comparison, FactChange, compare, weigh
from wiki.documents.history import PastPart
from wiki.markup.passages import split
from wiki.texts.significance import Significance
from wiki.texts.unitdiff import ChangeKind
from wiki.texts.units import Unit, assign
from wiki.texts.worddiff import Op

SLOW = 3  # seconds that nothing may take, on a machine that does other things too


def states(old: str, new: str) -> tuple[dict[str, PastPart], dict[str, PastPart]]:
    """Two bodies of one text, the second written from the first."""
    before = assign([], [passage.text for passage in split(old)], {}, 1)
    after = assign(before, [passage.text for passage in split(new)], {}, 2)
    return {"fr": PastPart(_content(old), before)}, {"fr": PastPart(_content(new), after)}


def _content(body: str) -> dict[str, str]:
    return {"title": "Four", "body": body} if body else {"title": "Four"}


def read_back(comparison: Comparison, left: Op) -> list[str]:
    """The passages of one of the two states; `left` is the sort of piece that it lacks."""
    return sorted(
        "".join(piece.text for piece in change.pieces if piece.op is not left)
        for part in comparison.parts
        for change in part.passages
    )


@given(st.text("ab. \n#-*[", max_size=60), st.text("ab. \n#-*[", max_size=60))
def test_both_texts_can_be_read_back(old: str, new: str) -> None:
    before, after = states(old, new)

    comparison = compare(before, after)

    for body, lacking in ((old, Op.ADDED), (new, Op.REMOVED)):
        if comparison.parts:
            told = "".join("".join(read_back(comparison, lacking)).split())
            assert sorted(told) == sorted("".join(body.split()))
    assert comparison.is_nothing == (old == new)


def test_equal_states_differ_in_nothing() -> None:
    before, after = states("Pétrir.\n", "Pétrir.\n")

    assert compare(before, after).is_nothing
    assert weigh(before, after) is Significance.TYPO


def test_facts_are_told_one_by_one() -> None:
    old = {"facts": PastPart({"type": "method", "minutes": 60}, [])}
    new = {"facts": PastPart({"type": "method", "cost": 0}, [])}

    assert compare(old, new).facts == [
        FactChange("cost", None, 0),
        FactChange("minutes", 60, None),
    ]
    assert weigh(old, new) is Significance.MEANING


def test_kinds_are_counted_and_those_that_do_not_occur_left_out() -> None:
    comparison = compare(*states("Un.\n\nDeux.\n", "Un.\n\nDeux de plus.\n\nTrois.\n"))

    assert comparison.count() == {
        ChangeKind.SAME: 1,
        ChangeKind.CHANGED: 1,
        ChangeKind.ADDED: 1,
    }


def test_a_language_that_came_or_went_is_a_change_of_meaning() -> None:
    before, after = states("Un.\n", "Un.\n")

    assert weigh(before, {**after, "en": PastPart({"title": "Oven"}, [])}) is Significance.MEANING


def test_what_was_erased_is_not_guessed() -> None:
    before, _ = states("Un.\n", "Deux.\n")

    (part,) = compare({"fr": PastPart({}, [], is_erased=True)}, before).parts

    assert part.is_erased
    assert not part.texts
    assert not part.passages


def test_too_many_passages_are_told_coarsely_between_what_stayed() -> None:
    old = [Unit(f"1.{at}", f"Passage {at}.\n\n") for at in range(3_000)]
    new = [old[0], *(Unit(unit.id, f"Autre {unit.text}") for unit in old[1:-1]), old[-1]]

    changes = compare(_of(old), _of(new)).parts[0].passages

    kinds = [ChangeKind.SAME, ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.SAME]
    assert [change.kind for change in changes] == kinds
    assert [change.new_position for change in changes] == [1, None, 2, 3_000]


@pytest.mark.parametrize("count", [1, 40, 900, 20_000])
def test_the_time_is_bounded(count: int) -> None:
    size = 400_000 // count
    old = [Unit(f"1.{at}", f"{at} mot " * (size // 8) + "\n\n") for at in range(count)]
    new = [Unit(unit.id, unit.text.replace("mot", f"autre{unit.id}")) for unit in old]
    start = perf_counter()

    compare(_of(old), _of(new))
    weigh(_of(old), _of(new))

    assert perf_counter() - start < SLOW


def _of(units: list[Unit]) -> dict[str, PastPart]:
    body = "".join(unit.text for unit in units)
    return {"fr": PastPart({"title": "Four", "body": body}, units)}
