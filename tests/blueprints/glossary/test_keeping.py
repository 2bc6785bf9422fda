"""Members add terms and change them; editors take them out; what was said before is kept."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from tests.blueprints.glossary.conftest import Read
from tests.blueprints.history.pages import words
from tests.support.cast import Cast
from tests.support.forms import read_form, send
from wiki.access.actor import Actor
from wiki.db import db
from wiki.journal.models import Entry

Browsers = Callable[[Actor], FlaskClient]

NEW = "/en/-/glossary/new"


def told() -> list[tuple[str, dict[str, object]]]:
    """What the journal says of the glossary."""
    entries = db.session.scalars(select(Entry).order_by(Entry.sequence))
    return [(entry.type, entry.data) for entry in entries if entry.type.startswith("term.")]


def test_a_member_adds_a_term(browser_of: Browsers, cast: Cast) -> None:
    browser = browser_of(cast.amina)
    said = {"word-fr": " four  à pain,fours à pain", "word-en": "bread oven", "note-en": "Shared."}

    page = send(browser, NEW, "word-fr", follow=True, **said)

    assert "four à pain, fours à pain" in words(page)
    assert "bread oven Shared." in words(page)
    assert "Amina B." in words(page)
    assert [kind for kind, _ in told()] == ["term.added"]


def test_a_term_needs_a_twin(browser_of: Browsers, cast: Cast) -> None:
    page = send(browser_of(cast.amina), NEW, "word-fr", **{"word-fr": "four"})

    assert page.status_code == 422
    assert "A term needs its word in a second language" in page.text
    assert read_form(page, "word-fr")["word-fr"] == ["four"]


def test_what_cannot_stand_there_is_said_field_by_field(browser_of: Browsers, cast: Cast) -> None:
    wrong = {
        "word-fr": "x" * 101,
        "note-fr": "Voir https://ailleurs.example",
        "word-en": "…",
        "note-en": "n" * 301,
    }

    page = send(browser_of(cast.amina), NEW, "word-fr", **wrong)

    assert page.status_code == 422
    assert "Keep all the forms of the word under 100 characters." in page.text
    assert "leave addresses of sites out" in page.text
    assert "A word needs letters." in page.text
    assert "Keep the note under 300 characters." in page.text


def test_the_same_term_is_not_added_twice(browser_of: Browsers, cast: Cast, hub: str) -> None:
    same = {"word-fr": "Tiers lieu", "word-en": "THIRD-PLACE"}

    page = send(browser_of(cast.basile), NEW, "word-fr", **same)

    assert page.status_code == 422
    assert "The glossary says this already." in page.text


def test_another_meaning_of_a_word_is_another_term(
    browser_of: Browsers, cast: Cast, hub: str
) -> None:
    other = {"word-fr": "écluse", "word-en": "airlock"}

    assert send(browser_of(cast.basile), NEW, "word-fr", **other).status_code == 303


def test_a_member_says_a_term_otherwise_and_both_versions_stand(
    browser_of: Browsers, cast: Cast, hub: str
) -> None:
    browser = browser_of(cast.basile)

    page = send(browser, f"/en/-/glossary/{hub}/edit", "word-en", True, **{"word-en": "hub, hubs"})

    assert "hub, hubs" in words(page)
    assert "third place, third places" in words(page)
    assert "Basile O." in words(page)
    assert told()[-1] == ("term.changed", {"term": hub, "number": 2})


def test_saying_the_same_changes_nothing(browser_of: Browsers, cast: Cast, hub: str) -> None:
    before = told()

    send(browser_of(cast.basile), f"/en/-/glossary/{hub}/edit", "word-en")

    assert told() == before


def test_two_who_change_a_term_at_once_do_not_lose_a_word(
    browser_of: Browsers, cast: Cast, hub: str
) -> None:
    address, first, second = f"/en/-/glossary/{hub}/edit", browser_of(cast.amina), cast.basile
    slow = browser_of(second)
    form = read_form(slow.get(address), "word-en")
    send(first, address, "word-en", **{"word-en": "hub"})

    refused = slow.post(address, data={**form, "word-en": ["commons house"]})

    assert refused.status_code == 422
    assert "Somebody changed this term while you were writing." in refused.text
    again = read_form(refused, "word-en")
    assert again["word-en"] == ["commons house"]
    assert slow.post(address, data=again).status_code == 303


def test_an_editor_takes_a_term_out(browser_of: Browsers, cast: Cast, hub: str, read: Read) -> None:
    browser, address = browser_of(cast.chloe), f"/en/-/glossary/{hub}"
    token = {"csrf_token": read_form(browser.get(f"{address}/edit"), "word-fr")["csrf_token"]}

    page = browser.post(f"{address}/remove", data=token, follow_redirects=True)

    assert "third place" not in words(page)
    assert browser.get(address).status_code == 404
    assert told()[-1] == ("term.removed", {"term": hub})


def test_a_member_is_not_offered_to_take_it_out(cast: Cast, hub: str, read: Read) -> None:
    assert "Take this term out" not in read(cast.amina, f"/en/-/glossary/{hub}/edit")


def test_words_typed_before_signing_in_are_not_lost(client: FlaskClient, hub: str) -> None:
    token = read_form(client.get("/en/-/sign-in"), "csrf_token")["csrf_token"]

    refused = client.post(
        NEW, data={"csrf_token": token, "word-fr": "four à pain", "word-en": "bread oven"}
    )

    assert refused.status_code == 401
    assert "bread oven" in refused.text


def test_the_page_of_a_term_names_the_languages(client: FlaskClient, hub: str) -> None:
    page = words(client.get(f"/fr/-/glossary/{hub}"))

    assert "En français tiers-lieu, tiers-lieux Un lieu à plusieurs." in page
    assert "En anglais third place, third places" in page
