"""A sound database has no fault; each damage done by hand is told, and told where."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import text

from tests.support.cast import Cast
from tests.wiki.documents.desk import hashes, revise, write
from wiki.db import db, writing
from wiki.documents import checking, contents, removing
from wiki.documents.models import Document

LONG = "Le four chauffe deux heures avant la première fournée.\n\n" * 40

Damage = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def damage(app: Flask) -> Damage:
    """Change rows behind everybody's back; gives (code, where) of each fault that is found."""

    def do(statement: str, **values: object) -> list[tuple[str, str]]:
        db.session.rollback()
        with db.engine.connect() as connection:
            if db.engine.dialect.name == "sqlite":
                raw = connection.connection.dbapi_connection
                assert raw is not None
                raw.execute("PRAGMA foreign_keys = OFF")
            else:
                connection.execute(text("SET session_replication_role = replica"))
            assert connection.execute(text(statement), values).rowcount
            connection.commit()
            connection.invalidate()
        return [(fault.code, fault.where) for fault in checking.faults()]

    return do


@pytest.fixture
def oven(cast: Cast) -> int:
    """An article with a past, and some company."""
    oven = write(cast.amina, body=LONG)
    revise(cast.amina, oven, LONG + "Fin.\n")
    revise(cast.amina, oven, "Knead.\n\nBake.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, LONG + "Un secret.\n", public=False)
    write(cast.chloe, "Nos valeurs", kind="page")
    return oven


def name(document_id: int) -> str:
    return db.session.get_one(Document, document_id).public_id


def test_a_sound_database_has_no_fault(cast: Cast, oven: int) -> None:
    removing.erase(cast.ida, oven, 1, "fr")
    removing.delete_document(cast.chloe, write(cast.amina, "Doublon"), "Doublon")

    assert list(checking.faults()) == []


def test_a_text_that_is_not_what_its_hash_says(damage: Damage, oven: int) -> None:
    key = hashes(oven, 3)["en"][0]

    found = damage(
        "UPDATE contents SET data = :data, base_hash = NULL WHERE hash = :key",
        data=contents.pack(b'{"title": "Other", "body": "Knead.\\n\\nBake.\\n"}'),
        key=key,
    )

    assert found == [("content.altered", key.hex())]


def test_bytes_that_cannot_be_read(damage: Damage, oven: int) -> None:
    key = hashes(oven, 4)["facts"][1]

    found = damage("UPDATE contents SET data = :data WHERE hash = :key", data=b"?", key=key)

    assert ("content.damaged", key.hex()) in found


def test_a_text_that_lost_what_it_leaned_on(damage: Damage, oven: int) -> None:
    leaning, base = hashes(oven, 2)["fr"][0], hashes(oven, 1)["fr"][0]

    found = damage("UPDATE contents SET data = NULL WHERE hash = :key", key=base)

    assert ("content.lost_base", leaning.hex()) in found


@pytest.mark.parametrize("which", [0, 1])
def test_a_text_that_a_revision_names_and_nobody_holds(
    damage: Damage, oven: int, which: int
) -> None:
    key = hashes(oven, 3)["en"][which]

    found = damage("DELETE FROM contents WHERE hash = :key", key=key)

    assert ("content.missing", key.hex()) in found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET head = 5 WHERE id = :id",
        "UPDATE documents SET head = 3 WHERE id = :id",
        "DELETE FROM revisions WHERE document_id = :id AND number = 3",
        "DELETE FROM revisions WHERE document_id = :id",
    ],
)
def test_a_head_that_is_not_the_newest_of_all(damage: Damage, oven: int, statement: str) -> None:
    where = name(oven)

    assert ("document.head", where) in damage(statement, id=oven)


def test_passages_that_were_lost(damage: Damage, oven: int) -> None:
    key = hashes(oven, 3)["en"][1]

    found = damage("UPDATE contents SET data = NULL WHERE hash = :key", key=key)

    assert found == [("units.lost", key.hex())]


def test_passages_that_do_not_cover_the_text(damage: Damage, oven: int) -> None:
    listed = hashes(oven, 1)["fr"][1]

    found = damage(
        "UPDATE revision_parts SET units_hash = :listed WHERE part = 'en'", listed=listed
    )

    assert ("units.wrong_lengths", listed.hex()) in found


def test_two_passages_of_one_identity(damage: Damage, oven: int) -> None:
    with writing():
        listed = contents.store(b"3.1:8 3.1:6")

    found = damage(
        "UPDATE revision_parts SET units_hash = :listed WHERE part = 'en'", listed=listed
    )

    assert ("units.twice", listed.hex()) in found


def test_a_publication_of_what_was_never_saved(damage: Damage, oven: int) -> None:
    where = f"{name(oven)} en"

    found = damage("UPDATE publications SET number = 1 WHERE part = 'en'")

    assert found == [("publication.of_nothing", where)]


def test_a_publication_of_what_was_erased(damage: Damage, oven: int) -> None:
    where, key = f"{name(oven)} en", hashes(oven, 3)["en"][0]

    found = damage("UPDATE contents SET data = NULL, base_hash = NULL WHERE hash = :key", key=key)

    assert found == [("publication.erased", where)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE addresses SET state = 'old' WHERE slug = 'bread-oven' AND language = 'en'",
        "UPDATE addresses SET state = 'live' WHERE slug = 'four-a-pain' AND language = 'en'",
        "DELETE FROM addresses WHERE slug = 'bread-oven' AND language = 'en'",
    ],
)
def test_a_public_text_read_at_no_address_or_at_two(
    damage: Damage, oven: int, statement: str
) -> None:
    where = f"{name(oven)} en"

    assert damage(statement) == [("address.not_one", where)]


@pytest.mark.parametrize("slug", ["communs", "en", ""])
def test_an_address_that_the_site_needs(damage: Damage, oven: int, slug: str) -> None:
    found = damage("UPDATE addresses SET slug = :slug WHERE kind = 'page'", slug=slug)

    assert ("address.unusable", f"page {slug}") in found


def test_a_heading_under_another_address(damage: Damage, oven: int) -> None:
    where = f"{name(oven)} en"

    found = damage("UPDATE headings SET slug = 'elsewhere' WHERE language = 'en'")

    assert found == [("heading.slug", where)]


def test_a_public_text_without_a_heading(damage: Damage, oven: int) -> None:
    where = f"{name(oven)} en"

    found = damage("DELETE FROM headings WHERE language = 'en'")

    assert found == [("heading.slug", where)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE publications SET number = NULL WHERE part = 'en'",
        "DELETE FROM publications WHERE part = 'en'",
    ],
)
def test_a_heading_of_what_is_not_public(damage: Damage, oven: int, statement: str) -> None:
    where = f"{name(oven)} en"

    assert damage(statement) == [("heading.of_nothing", where)]


def test_a_deleted_document_that_is_still_listed(damage: Damage, oven: int) -> None:
    where = name(oven)

    found = damage("UPDATE documents SET deleted_at = created_at WHERE id = :id", id=oven)

    assert found == [("heading.of_nothing", f"{where} en"), ("heading.of_nothing", f"{where} fr")]
