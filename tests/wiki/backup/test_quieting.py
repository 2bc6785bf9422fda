"""A restored instance tells nobody what the first one may have told since."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance
from tests.wiki.documents.desk import revise
from tests.wiki.notify.postman import DAY, SOON, deliver, heading_id, hear, letters, only
from wiki.mail import outbox
from wiki.mail.models import Letter
from wiki.mail.outbox import Trouble
from wiki.notify import service
from wiki.notify.rules import Target, What


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


def moved(lieux: Run, old: Instance, folder: Path, after: timedelta = SOON) -> Instance:
    """A copy that is restored some time after the backup."""
    new = Instance(folder / "later")
    assert lieux(old, "backup", folder / "later.tar.gz").exit_code == 0
    with time_machine.travel(datetime.now(UTC) + after):
        assert lieux(new, "restore", folder / "later.tar.gz").exit_code == 0
    return new


def gather(instance: Instance, cast: Cast, *targets: Target, pace: str = "daily") -> None:
    """Chloé has watches, and something to be told."""
    with instance.opened():
        for target in targets:
            service.watch(cast.chloe, target, pace)
        revise(cast.basile, 1, f"## Cuire\n\n{pace} : trente minutes.\n")
        hear()


def told(letters: list[Letter]) -> list[str]:
    return [letter.to for letter in letters if letter.tries == 0]


def test_a_digest_goes_on_being_gathered_and_is_told_once(
    lieux: Run, lived: Instance, cast: Cast, tmp_path: Path
) -> None:
    gather(lived, cast, Target(What.DOCUMENT, 1))

    with moved(lieux, lived, tmp_path).opened():
        revise(cast.basile, 1, "## Cuire\n\nQuarante minutes, à l’œil.\n")
        letters = [letter for letter in deliver(DAY) if letter.to == "chloe@test.example"]

        assert "Quarante minutes, à l’œil" in only(letters).body.replace("{+", "").replace("+}", "")
        assert deliver(2 * DAY) == []


def test_a_digest_that_was_due_meanwhile_is_not_told(
    lieux: Run, lived: Instance, cast: Cast, tmp_path: Path
) -> None:
    gather(lived, cast, Target(What.DOCUMENT, 1))

    with moved(lieux, lived, tmp_path, 2 * DAY).opened():
        assert told(deliver(9 * DAY)) == []


def test_nor_one_that_another_letter_took_along(
    lieux: Run, lived: Instance, cast: Cast, tmp_path: Path
) -> None:
    gather(lived, cast)
    with lived.opened():
        heading = heading_id(cast.chloe, 1, "Cuire")
        revise(cast.basile, 1, "## Cuire\n\nVingt minutes.\n")
    gather(lived, cast, Target(What.SECTION, 1, "fr", heading), pace="weekly")
    gather(lived, cast, Target(What.DOCUMENT, 1), pace="at_once")

    with moved(lieux, lived, tmp_path, timedelta(minutes=20)).opened():
        assert told(deliver(9 * DAY)) == []
