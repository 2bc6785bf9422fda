"""A circle of names, and curves across it."""

from blueprints.partnering.drawing import draw


def test_names_stand_around_the_circle() -> None:
    drawing = draw(["a", "b", "c", "d"], [])

    centre = drawing.size / 2
    assert [(node.x - centre, node.y - centre) for node in drawing.nodes] == [
        (130, 0),
        (0, 130),
        (-130, 0),
        (0, -130),
    ]


def test_names_on_the_left_are_read_from_left_to_right() -> None:
    right, _below, left, _above = draw(["a", "b", "c", "d"], []).nodes

    assert (right.turn, right.is_left) == (0, False)
    assert (left.turn, left.is_left) == (0, True)


def test_a_tie_goes_from_one_to_the_other() -> None:
    drawing = draw(["a", "b"], [(0, 1, True)])

    assert [(curve.path, curve.is_faint) for curve in drawing.curves] == [
        ("M490.0 360.0Q360.0 360.0 230.0 360.0", True)
    ]


def test_a_long_name_is_cut() -> None:
    [node] = draw(["x" * 60], []).nodes

    assert node.name == "x" * 29 + "…"


def test_many_names_have_room() -> None:
    assert draw(["x"] * 200, []).size > draw(["x"] * 20, []).size
