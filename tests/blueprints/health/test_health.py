"""What a watchman asks."""

from sqlalchemy import text

from tests.support.index import catch_up
from wiki.db import db, writing


def test_the_process_lives(client):
    assert client.get("/healthz").json == {"ok": True}


def test_ready_while_the_database_and_its_schema_are_well(client, cast):
    catch_up()
    assert client.get("/readyz").json["ok"] is True


def test_not_ready_with_an_old_schema(client, app):
    with writing():
        db.session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json["schema"] is False
