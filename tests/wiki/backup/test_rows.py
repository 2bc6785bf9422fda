"""A row with a day, an hour, an instant and texts by language is read back as it was."""

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import insert, select

from wiki.backup import rows
from wiki.db import Base, db, writing

_GATHERING: rows.Row = {
    "id": 1,
    "key": "abcdefgh",
    "names": {"fr": "Une journée", "en": "A day"},
    "places": {},
    "held_on": date(2026, 5, 4),
    "zone": "Europe/Paris",
    "starts_at": time(9, 30),
    "tables": 4,
    "slots": 6,
    "minutes": 20,
    "pause": 5,
    "state": "open",
    "made_at": datetime(2026, 3, 3, 11, tzinfo=UTC),
    "made_by_id": None,
    "drawn_at": None,
}


@pytest.mark.usefixtures("app")
def test_what_is_written_is_read_again() -> None:
    with writing():
        db.session.execute(insert(Base.metadata.tables["gatherings"]).values(**_GATHERING))

    table = rows.tables_of(db.session.connection(), ["gatherings"])["gatherings"]
    [kept] = db.session.execute(select(table)).mappings()
    assert rows.decode(rows.encode(dict(kept)), table) == _GATHERING
