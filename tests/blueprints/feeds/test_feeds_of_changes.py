"""Recent changes as Atom."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast
from wiki.access.actor import Actor, Audience
from wiki.documents import publishing, service

Parse = Callable[[str], Element]

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def texts(feed: Element, path: str) -> list[str | None]:
    return [element.text for element in feed.findall(path, ATOM)]


def test_the_site_tells_its_changes_newest_first(amina: Pen, parse: Parse) -> None:
    saved = amina.article("Le pain", "Un.")
    amina.article("Le four", "Chaud.")
    amina.write(saved, "fr", "Le pain", "Deux.", note="Une levée de plus")

    feed = parse("/fr/-/changes.atom")

    assert texts(feed, "a:entry/a:title") == ["Le pain", "Le four", "Le pain"]
    assert texts(feed, "a:entry/a:author/a:name") == ["Amina B."] * 3
    assert texts(feed, "a:entry/a:summary") == ["Une levée de plus"]
    assert texts(feed, "a:updated") == texts(feed, "a:entry[1]/a:updated")


def test_an_entry_has_a_name_that_never_changes(amina: Pen, cast: Cast, parse: Parse) -> None:
    saved = amina.article("Le pain", "Un.")
    before = texts(parse("/fr/-/changes.atom"), "a:entry/a:id")
    service.rename(cast.amina, saved.document_id, "fr", "le-bon-pain")

    feed = parse("/en/-/changes.atom")

    assert texts(feed, "a:entry/a:id") == before == [f"http://localhost/r/{saved.public_id}#1"]
    link = feed.find("a:entry/a:link", ATOM)
    assert link is not None
    assert link.get("href") == "http://localhost/en/commons/le-bon-pain/-/revisions/1"


def test_a_document_tells_its_own(amina: Pen, parse: Parse) -> None:
    amina.article("Le four", "Chaud.")
    amina.article("Le pain", "Un.")

    feed = parse("/fr/communs/le-pain/-/changes.atom")

    assert texts(feed, "a:entry/a:title") == ["Le pain"]


def test_a_feed_shows_an_editor_no_more_than_a_stranger(
    amina: Pen, cast: Cast, browser_of: Callable[[Actor], FlaskClient], client: FlaskClient
) -> None:
    amina.draft("Brouillon")
    saved = amina.article("Les comptes")
    publishing.set_audience(cast.chloe, saved.document_id, Audience.MEMBERS)

    for browser in (client, browser_of(cast.chloe)):
        assert b"<entry>" not in browser.get("/fr/-/changes.atom").data
        assert browser.get("/fr/communs/les-comptes/-/changes.atom").status_code == 404


def test_signs_that_xml_cannot_hold_are_left_out(amina: Pen, parse: Parse) -> None:
    saved = amina.article("Le pain", "Un.")
    amina.write(saved, "fr", "Le pain", "Deux.", note="une\x08 note \x1b[1m & <b>\ufffe")

    feed = parse("/fr/-/changes.atom")

    assert texts(feed, "a:entry/a:summary") == ["une note [1m & <b>"]


def test_nothing_new_costs_nothing(amina: Pen, client: FlaskClient) -> None:
    amina.article("Le pain", "Un.")
    tag = client.get("/fr/-/changes.atom").headers["ETag"]

    again = client.get("/fr/-/changes.atom", headers={"If-None-Match": tag})

    assert (again.status_code, again.data) == (304, b"")


def test_a_site_without_changes_has_a_feed_all_the_same(parse: Parse) -> None:
    feed = parse("/en/-/changes.atom")

    assert texts(feed, "a:entry/a:title") == []
    assert texts(feed, "a:updated") == ["1970-01-01T00:00:00Z"]
