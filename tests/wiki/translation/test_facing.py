"""Two texts face to face: everything stands there once, and in order."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.translation.facing import Row, face, moved

LEFT = ("l1", "l2", "l3", "l4")
RIGHT = ("r1", "r2", "r3", "r4")


def rows(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Each row as two words, "" for a gap."""
    return [("+".join(row.left), "+".join(row.right)) for row in face(LEFT, RIGHT, pairs)]


def test_passages_that_answer_each_other_stand_side_by_side() -> None:
    assert rows(("l1", "r1"), ("l2", "r2"), ("l3", "r3"), ("l4", "r4")) == [
        ("l1", "r1"),
        ("l2", "r2"),
        ("l3", "r3"),
        ("l4", "r4"),
    ]


def test_what_answers_nothing_faces_a_gap_in_its_place() -> None:
    assert rows(("l1", "r2"), ("l3", "r3"), ("l4", "r4")) == [
        ("", "r1"),
        ("l1", "r2"),
        ("l2", ""),
        ("l3", "r3"),
        ("l4", "r4"),
    ]


def test_several_passages_share_a_row_with_what_they_answer() -> None:
    pairs = [("l1", "r1"), ("l2", "r1"), ("l2", "r2"), ("l3", "r3"), ("l4", "r4")]
    assert rows(*pairs) == [("l1+l2", "r1+r2"), ("l3", "r3"), ("l4", "r4")]


def test_the_right_text_gives_way_where_pairs_cross() -> None:
    assert rows(("l1", "r2"), ("l2", "r1"), ("l3", "r3"), ("l4", "r4")) == [
        ("l1", "r2"),
        ("l2", "r1"),
        ("l3", "r3"),
        ("l4", "r4"),
    ]


def test_a_pair_with_a_passage_that_is_gone_is_forgotten() -> None:
    assert face(["l1"], ["r1"], [("l1", "r9"), ("l9", "r1")]) == [
        Row((), ("r1",)),
        Row(("l1",), ()),
    ]


def names(side: str) -> st.SearchStrategy[list[str]]:
    return st.permutations([f"{side}{number}" for number in range(6)])


pairs = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).map(lambda at: (f"l{at[0]}", f"r{at[1]}"))
)


@given(names("l"), names("r"), pairs)
def test_every_passage_of_both_stands_there_once(
    left: list[str], right: list[str], told: list[tuple[str, str]]
) -> None:
    found = face(left, right, told)
    assert sorted(unit for row in found for unit in row.left) == sorted(left)
    assert sorted(unit for row in found for unit in row.right) == sorted(right)
    row_of = {unit: at for at, row in enumerate(found) for unit in (*row.left, *row.right)}
    assert all(row_of[one] == row_of[other] for one, other in told if {one, other} <= {*row_of})


@given(names("l"), names("r"), pairs)
def test_the_left_text_keeps_its_order(
    left: list[str], right: list[str], told: list[tuple[str, str]]
) -> None:
    firsts = [row.left[0] for row in face(left, right, told) if row.left]
    assert firsts == [unit for unit in left if unit in firsts]


@given(st.lists(st.sampled_from(["l", "r", "lr", "llr", "lrr"])))
def test_both_keep_their_order_where_pairs_do_not_cross(shape: list[str]) -> None:
    left = [f"l{at}{sign}" for at, run in enumerate(shape) for sign in range(run.count("l"))]
    right = [f"r{at}{sign}" for at, run in enumerate(shape) for sign in range(run.count("r"))]
    told = [(one, other) for one in left for other in right if one[1:-1] == other[1:-1]]
    found = face(left, right, told)
    assert [unit for row in found for unit in row.left] == left
    assert [unit for row in found for unit in row.right] == right


def elsewhere(*pairs: tuple[str, str]) -> set[str]:
    """The left passages whose twin stands elsewhere."""
    return moved(face(LEFT, RIGHT, pairs), RIGHT)


def test_what_moved_is_told_and_nothing_else() -> None:
    in_order = [("l1", "r1"), ("l2", "r2"), ("l3", "r3"), ("l4", "r4")]
    last_first = [("l1", "r2"), ("l2", "r3"), ("l3", "r4"), ("l4", "r1")]
    first_last = [("l1", "r4"), ("l2", "r1"), ("l3", "r2"), ("l4", "r3")]

    assert elsewhere(*in_order) == set()
    assert elsewhere(*last_first) == {"l4"}
    assert elsewhere(*first_last) == {"l1"}
    assert elsewhere(("l2", "r1"), ("l4", "r3")) == set()  # what is alone moves nothing


@given(st.permutations(RIGHT))
def test_without_what_moved_the_rest_is_in_order(order: list[str]) -> None:
    gone = elsewhere(*zip(LEFT, order, strict=True))

    rest = [right for left, right in zip(LEFT, order, strict=True) if left not in gone]
    assert rest == sorted(rest)
    assert (gone == set()) == (order == list(RIGHT))
