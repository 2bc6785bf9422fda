"""An entry is written in the transaction of what happened, in ids and codes."""

from datetime import UTC, datetime

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select, text

from tests.wiki.journal.notebook import LampLit, happen
from wiki.db import db, writing
from wiki.documents.events import DocumentRevised, RevisionHidden
from wiki.journal.follower import Seen, read_on
from wiki.journal.models import Entry
from wiki.journal.queries import newest, newest_outside
from wiki.journal.service import record, type_of


def test_an_entry_says_what_happened_to_what_and_who_did_it(app: Flask) -> None:
    happen(12)

    assert read_on(0) == [Seen(newest(), "lamp.lit", 12, 7, {"room": "kitchen"})]


def test_an_entry_says_when(app: Flask) -> None:
    noon = datetime(2026, 2, 1, 12, tzinfo=UTC)
    with time_machine.travel(noon, tick=False):
        happen(12)

    assert db.session.scalar(select(Entry.at)) == noon


def test_an_event_is_named_after_its_class() -> None:
    assert type_of(DocumentRevised) == "document.revised"
    assert type_of(RevisionHidden) == "revision.hidden"


def test_lists_come_back_as_lists(app: Flask) -> None:
    with writing():
        record(None, DocumentRevised(3, 2, ("en", "fr"), held=True))

    (entry,) = read_on(0)
    assert entry.actor_id is None
    assert entry.data == {"number": 2, "parts": ["en", "fr"], "held": True}


def test_what_did_not_happen_leaves_no_entry(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), writing():
        record(7, LampLit(12, "kitchen"))
        _ = 1 / 0

    assert read_on(0) == []


def test_the_newest_entry_is_known_inside_and_outside_the_application(app: Flask) -> None:
    ask = newest_outside(app)
    assert (newest(), ask()) == (0, 0)

    happen(1, 2, 3)
    db.session.rollback()

    assert newest() == ask() != 0


def test_who_asks_from_outside_is_told_when_the_database_does_not_answer(app: Flask) -> None:
    ask = newest_outside(app)
    with writing():
        db.session.execute(text(f"DROP TABLE {Entry.__tablename__}"))

    assert ask() is None
