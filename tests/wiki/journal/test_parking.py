"""An entry that fails again and again is put aside with its error, and the cursor goes on."""

from collections.abc import Sequence

import pytest
from click.testing import CliRunner
from flask import Flask

from tests.wiki.journal.notebook import Notebook, cursor, happen, parked
from wiki.commands.journal import journal
from wiki.config import Settings
from wiki.db import db
from wiki.journal import follower
from wiki.journal.follower import Seen, catch_up, hold, read_on
from wiki.journal.models import Entry
from wiki.journal.queries import newest


@pytest.fixture(autouse=True)
def impatient(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once."""
    monkeypatch.setattr(follower, "_PAUSES", (0.0, 0.0, 0.0))
    hold("notebook", "me")


def lieux(settings: Settings, *words: str) -> str:
    result = CliRunner().invoke(journal, words, obj=settings)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_poison_is_parked_and_the_others_are_told() -> None:
    notebook = Notebook(poison={2})
    happen(1, 2, 3)
    poison = read_on(0)[1].sequence

    catch_up(notebook)

    assert notebook.told == [1, 1, 3]  # twice what the batch had told before it failed
    assert parked() == {poison: "ValueError: document 2 is poison"}
    assert cursor() == newest()


def test_an_entry_that_fails_only_twice_is_not_parked() -> None:
    class Shaky(Notebook):
        """Gets it right the third time."""

        tries = 0

        def follow(self, entries: Sequence[Seen]) -> None:
            """Fail, fail, and succeed."""
            self.tries += 1
            if self.tries <= 2:
                raise OSError("not yet")
            super().follow(entries)

    shaky = Shaky()
    happen(1)

    catch_up(shaky)

    assert shaky.told == [1]
    assert parked() == {}


def test_a_follower_that_broke_its_transaction_is_told_the_next_entry() -> None:
    class Careless(Notebook):
        """Writes something that the database refuses."""

        def follow(self, entries: Sequence[Seen]) -> None:
            """Break the session on document 1."""
            if entries[0].document_id == 1:
                db.session.add(Entry(at=None, type="x"))
                db.session.flush()
            super().follow(entries)

    careless = Careless()
    happen(1, 2)

    catch_up(careless)

    assert careless.told == [2]
    assert len(parked()) == 1


def test_status_tells_what_is_parked_and_who_is_behind(settings: Settings) -> None:
    happen(1)
    catch_up(Notebook(poison={1}))
    happen(2, 3)

    told = lieux(settings, "status")

    assert "3 entries" in told
    assert "notebook: at 1, 2 behind" in told
    assert "parked: notebook 1: ValueError: document 1 is poison" in told


def test_unparked_an_entry_is_told_again_with_all_after_it(settings: Settings) -> None:
    happen(1, 2, 3)
    catch_up(Notebook(poison={2}))
    (poison,) = parked()

    lieux(settings, "unpark", "notebook", str(poison))
    notebook = Notebook()
    catch_up(notebook)

    assert notebook.told == [2, 3]
    assert parked() == {}


def test_replayed_the_whole_journal_is_told_again(settings: Settings) -> None:
    happen(1, 2, 3)
    catch_up(Notebook())

    lieux(settings, "replay", "notebook")
    notebook = Notebook()
    catch_up(notebook)

    assert notebook.told == [1, 2, 3]


@pytest.mark.parametrize("words", [("replay", "nobody"), ("unpark", "notebook", "99")])
def test_what_does_not_exist_is_refused(settings: Settings, words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(journal, words, obj=settings)

    assert result.exit_code == 1
