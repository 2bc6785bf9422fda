"""A restored instance tells nobody what the first one may have told since."""

from pathlib import Path

import pytest

from tests.support.cast import Cast
from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance
from tests.wiki.documents.desk import revise
from tests.wiki.notify.postman import DAY, deliver, letters, only
from wiki.mail import outbox
from wiki.mail.outbox import Trouble


@pytest.fixture
def copy(lieux: Run, lived: Instance, tmp_path: Path) -> Instance:
    """What was restored."""
    new = Instance(tmp_path / "new")
    assert lieux(lived, "backup", tmp_path / "all.tar.gz").exit_code == 0
    assert lieux(new, "restore", tmp_path / "all.tar.gz").exit_code == 0
    return new


def test_letters_that_waited_do_not_leave(lived: Instance, copy: Instance) -> None:
    with copy.opened():
        assert outbox.claim() is None
        assert [stuck.trouble for stuck in outbox.list_stuck()] == [Trouble.GIVEN_UP]

    with lived.opened():
        assert outbox.claim() is not None


def test_watchers_are_told_what_changes_from_now_on(copy: Instance, cast: Cast) -> None:
    with copy.opened():
        assert deliver(DAY) == []

        revise(cast.basile, 1, "Cuire vingt minutes à feu doux.\n")
        body = only([letter for letter in deliver(DAY) if letter.tries == 0]).body

        assert "vingt minutes {+à feu doux+}" in body
        assert "dix" not in body
        assert len(letters()) == 2
