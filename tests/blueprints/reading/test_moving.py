"""Addresses that were public lead on for ever."""

import pytest
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast
from wiki.documents import removing, service


def test_a_renamed_article_redirects(amina: Pen, cast: Cast, client: FlaskClient) -> None:
    saved = amina.article("Le pain")
    service.rename(cast.amina, saved.document_id, "fr", "le-bon-pain")

    answer = client.get("/fr/communs/le-pain")

    assert answer.status_code == 301
    assert answer.headers["Location"] == "/fr/communs/le-bon-pain"


def test_a_deleted_article_says_why(amina: Pen, cast: Cast, client: FlaskClient) -> None:
    saved = amina.article("Le pain")
    removing.delete_document(cast.chloe, saved.document_id, "Doublon du fournil.")

    answer = client.get("/fr/communs/le-pain")

    assert answer.status_code == 410
    assert "Doublon du fournil." in answer.text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("/fr/commons/le-pain?x=1", "/fr/communs/le-pain?x=1"),
        ("/en/communs/bread/-/edit", "/en/commons/bread/-/edit"),
        ("/fr/commons", "/fr/communs"),
        ("/en/recherche?q=pain", "/en/search?q=pain"),
        ("/fr/", "/fr"),
    ],
)
def test_the_section_word_of_another_language_redirects(
    client: FlaskClient, asked: str, found: str
) -> None:
    answer = client.get(asked)

    assert answer.status_code == 301
    assert answer.headers["Location"] == found


def test_what_never_was_is_not_found(client: FlaskClient) -> None:
    assert client.get("/fr/communs/rien").status_code == 404
    assert client.get("/fr/rien").status_code == 404
    assert client.get("/de").status_code == 404


@pytest.mark.parametrize(
    ("asks", "found"),
    [
        ("en;q=0.9,fr;q=0.3", "/en/commons/bread"),
        ("fr-FR", "/fr/communs/le-pain"),
        ("de", "/fr/communs/le-pain"),
    ],
)
def test_the_short_address_leads_to_the_reader_s_language(
    amina: Pen, client: FlaskClient, asks: str, found: str
) -> None:
    saved = amina.article("Le pain")
    amina.write(saved, "en", "Bread")

    answer = client.get(f"/r/{saved.public_id}", headers={"Accept-Language": asks})

    assert answer.status_code == 302
    assert answer.headers["Location"] == found
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_short_address_of_nothing_is_not_found(client: FlaskClient) -> None:
    assert client.get("/r/aaaaaaaa").status_code == 404
