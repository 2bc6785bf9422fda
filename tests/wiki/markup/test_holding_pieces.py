"""Pieces taken out of a text and found again by their signs."""

import pytest

from wiki.markup.held import Held
from wiki.markup.pieces import Code, Mark

MOST = 131_068


def test_each_piece_is_found_by_its_sign() -> None:
    held = Held()
    signs = [held.put(Code(str(number))) for number in range(MOST)]

    assert len(set(signs)) == MOST
    for number in (0, 1, 65_533, 65_534, MOST - 1):
        assert held.split(f"a{signs[number]}b") == ["a", Code(str(number)), "b"]


def test_there_are_only_so_many_signs() -> None:
    held = Held()
    for _ in range(MOST):
        held.put(Code(""))

    with pytest.raises(OverflowError):
        held.put(Code(""))


def test_a_mark_takes_its_blank_away() -> None:
    held = Held()
    text = f"a {held.put(Code('b'))}{held.put(Mark('3.1'))}"

    assert held.split(text) == ["a ", Code("b"), Mark("3.1")]
    assert held.plain(text) == "a b"
