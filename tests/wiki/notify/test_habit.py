"""Whoever wishes it watches each page that they create; nobody does before they ask."""

from sqlalchemy import update

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import deliver, hear, only
from wiki.db import db, writing
from wiki.journal.models import Cursor
from wiki.notify import queries, service


def test_by_default_nothing_is_watched(cast: Cast) -> None:
    write(cast.amina, "Four à pain", "Pétrir.\n")
    hear()

    assert queries.list_watches(cast.amina) == []


def test_what_one_creates_is_watched(cast: Cast) -> None:
    write(cast.amina, "Avant", "Pétrir.\n")
    service.set_habit(cast.amina, is_on=True)
    oven = write(cast.amina, "Four à pain", "Cuire.\n")
    write(cast.basile, "Fournil", "Cuire.\n")
    hear()
    revise(cast.basile, oven, "Cuire longtemps.\n")

    assert [one.target.document_id for one in queries.list_watches(cast.amina)] == [oven]
    assert "{+longtemps+}" in only(deliver()).body


def test_it_can_be_given_up(cast: Cast) -> None:
    service.set_habit(cast.amina, is_on=True)
    service.set_habit(cast.amina, is_on=False)
    write(cast.amina, "Four à pain", "Cuire.\n")
    hear()

    assert queries.list_watches(cast.amina) == []
    assert not queries.has_habit(cast.amina)


def test_a_journal_that_is_read_again_brings_no_watch_back(cast: Cast) -> None:
    service.set_habit(cast.amina, is_on=True)
    write(cast.amina, "Four à pain", "Cuire.\n")
    hear()
    service.unwatch(cast.amina, queries.list_watches(cast.amina)[0].key)
    with writing():
        db.session.execute(update(Cursor).values(sequence=0))
    hear()

    assert queries.list_watches(cast.amina) == []
