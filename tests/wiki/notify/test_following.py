"""The follower looks at the truth again: late and double deliveries do no harm."""

from sqlalchemy import select, update

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, letters, only, watch
from wiki.db import db, writing
from wiki.followers import all_followers
from wiki.journal.models import Cursor, Parked


def _read_again() -> None:
    with writing():
        db.session.execute(update(Cursor).values(sequence=0))


def test_a_journal_that_is_read_again_tells_nothing_again(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n")
    watch(cast.amina, oven)
    revise(cast.basile, oven, "Cuire vingt minutes.\n")
    assert len(deliver()) == 1

    _read_again()

    assert deliver(DAY) == []
    assert len(letters()) == 1


def test_what_came_before_the_watch_is_not_told(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n")
    revise(cast.basile, oven, "Cuire vingt minutes.\n")
    watch(cast.amina, oven)
    _read_again()

    assert deliver(DAY) == []


def test_several_people_are_told_each_in_their_own_letter(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n")
    for person in (cast.amina, cast.chloe, cast.basile):
        watch(person, oven)
    revise(cast.basile, oven, "Cuire vingt minutes.\n")

    told = deliver()

    assert sorted(letter.to for letter in told) == ["amina@test.example", "chloe@test.example"]
    assert len({letter.unsubscribe for letter in told}) == 2


def test_it_is_among_the_followers_and_parks_nothing(cast: Cast) -> None:
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n")
    watch(cast.amina, oven)
    revise(cast.basile, oven, "Cuire vingt minutes.\n")
    only(deliver())

    assert "notify" in [follower.name for follower in all_followers()]
    assert db.session.scalars(select(Parked)).all() == []
