"""A follower reads on from its cursor, everything once, oldest first."""

import time
from threading import Event, Thread

from flask import Flask

from tests.wiki.journal.notebook import Notebook, cursor, happen
from wiki.db import db, writing
from wiki.journal import follower
from wiki.journal.follower import catch_up, hold, read_on, run
from wiki.journal.models import Cursor
from wiki.journal.queries import newest


def test_entries_are_told_in_order_and_the_cursor_moves(app: Flask) -> None:
    notebook = Notebook()
    hold("notebook", "me")
    happen(1, 2)
    happen(3)

    assert catch_up(notebook) == 3

    assert notebook.told == [1, 2, 3]
    assert cursor() == newest()


def test_nothing_new_is_told_nothing(app: Flask) -> None:
    notebook = Notebook()
    hold("notebook", "me")
    happen(1)
    catch_up(notebook)

    assert catch_up(notebook) == 0

    assert notebook.told == [1]


def test_what_comes_later_is_told_later(app: Flask) -> None:
    notebook = Notebook()
    hold("notebook", "me")
    happen(1)
    catch_up(notebook)
    happen(2)

    catch_up(notebook)

    assert notebook.told == [1, 2]


def test_entries_are_read_some_at_a_time(app: Flask) -> None:
    happen(*range(1, 6))
    first = read_on(0, limit=2)

    assert [entry.document_id for entry in first] == [1, 2]
    assert [entry.document_id for entry in read_on(first[-1].sequence)] == [3, 4, 5]


def test_a_follower_that_died_before_its_cursor_moved_is_told_again(app: Flask) -> None:
    hold("notebook", "me")
    happen(1, 2)
    Notebook().follow(read_on(0))  # and then the process was killed

    notebook = Notebook()
    catch_up(notebook)

    assert notebook.told == [1, 2]


def test_a_cursor_sent_back_meanwhile_stays_there(app: Flask) -> None:
    class Interrupted(Notebook):
        """Somebody asks for a replay while it reads."""

        def tick(self) -> None:
            """Nothing."""

        def follow(self, entries: object) -> None:
            """The cursor is sent back."""
            with writing():
                db.session.get_one(Cursor, "notebook").sequence = 0

    notebook = Notebook()
    hold("notebook", "me")
    happen(1, 2)
    catch_up(notebook)
    happen(3)

    catch_up(Interrupted())

    assert cursor() == 0


def test_followers_run_until_they_are_told_to_stop(app: Flask) -> None:
    notebook, stop = Notebook(), Event()
    rounds = []

    def follow() -> None:
        with app.app_context():
            run([notebook], stop, lambda: rounds.append(1))

    thread = Thread(target=follow)
    thread.start()
    happen(1)
    deadline = time.monotonic() + 5
    while notebook.told != [1] and time.monotonic() < deadline:
        time.sleep(0.01)
    stop.set()
    thread.join(5)

    assert notebook.told == [1]
    assert notebook.ticks
    assert rounds
    assert hold("notebook", "the next one") is not None


def test_one_that_stumbles_does_not_stop_the_others(app: Flask) -> None:
    class Stumbling(Notebook):
        """Falls at each tick."""

        name = "stumbling"

        def tick(self) -> None:
            """Fall."""
            raise ValueError("a stone")

    notebook, stop = Notebook(), Event()
    happen(1)

    run([Stumbling(), notebook], stop, stop.set)

    assert notebook.told == [1]
    assert follower.whoami().rpartition(":")[2].isdecimal()
