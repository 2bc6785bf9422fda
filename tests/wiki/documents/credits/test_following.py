"""The credits follow the journal: once, again, or from its beginning."""

from sqlalchemy import delete, func, select, update

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.db import db, writing
from wiki.documents.credits import checking
from wiki.documents.credits.follower import CREDITS
from wiki.documents.credits.models import Credit
from wiki.journal.follower import read_on
from wiki.journal.models import Cursor, Entry
from wiki.journal.queries import newest


def counted() -> int:
    """How often the journal says that credits changed."""
    wanted = select(func.count()).where(Entry.type == "credits.counted")
    return db.session.scalar(wanted) or 0


def test_reading_again_changes_nothing(cast: Cast) -> None:
    oven = write(cast.amina)
    index.count_credits()
    held = CREDITS.held_of([oven])

    CREDITS.follow(read_on(0))

    assert CREDITS.held_of([oven]) == held
    assert counted() == 1


def test_from_the_beginning_all_is_made_anew(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.basile, oven, "Pétrir longtemps.\n")
    index.count_credits()
    held = CREDITS.held_of([oven])
    with writing():
        db.session.execute(delete(Credit))
        db.session.execute(update(Cursor).values(sequence=0))

    index.count_credits()

    assert CREDITS.held_of([oven]) == held


def test_pages_that_are_kept_learn_of_it(cast: Cast) -> None:
    write(cast.amina)
    before = newest()

    index.count_credits()

    assert newest() == before + 1


def test_what_is_wrong_is_found_and_what_is_late_is_not(cast: Cast) -> None:
    oven = write(cast.amina)
    late = list(checking.faults())
    index.count_credits()
    right = list(checking.faults())
    with writing():
        db.session.execute(update(Credit).values(words=Credit.words + 1))

    wrong = [fault.code for fault in checking.faults()]

    assert (late, right) == ([], [])
    assert wrong == ["credits.wrong"]
    assert oven
