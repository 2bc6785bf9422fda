"""The codes that stand for the note of a step back."""

import pytest

from wiki.documents.notes import StepBack, find_step, of_restore, of_undo


def test_a_step_back_is_read_as_it_was_written() -> None:
    assert find_step(of_undo(4, 4)) == StepBack("undo", 4, 4)
    assert find_step(of_undo(2, 12)) == StepBack("undo", 2, 12)
    assert find_step(of_restore(3)) == StepBack("restore", 3, 3)


@pytest.mark.parametrize("note", ["", "Retour à la version 3", "undo:", "undo:4, again", "Undo:4"])
def test_what_people_write_is_no_code(note: str) -> None:
    assert find_step(note) is None
