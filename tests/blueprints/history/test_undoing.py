"""Undoing old edits: what would happen is shown, then done; later edits stay."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.conftest import FIRST, SECOND
from tests.blueprints.history.pages import OVEN, links, rows, soup, words
from tests.support.cast import Cast
from tests.support.forms import read_form, send
from tests.wiki.documents.desk import body, revise, saved, write
from wiki.access.actor import Actor
from wiki.accounts import kept
from wiki.documents import history, queries

BrowserOf = Callable[[Actor], FlaskClient]
UNDO = f"{OVEN}/-/undo?first=2&last=2"
ENGLISH = "/en/commons/bread-oven/-/undo?first=2&last=2"


@pytest.mark.usefixtures("oven")
def test_what_would_change_is_shown_first(cast: Cast, browser_of: BrowserOf) -> None:
    answer = browser_of(cast.amina).get(ENGLISH)

    assert "2. Changed Cuire removed: deux heures added: une heure ." in rows(answer)
    assert "the history says: “Undo of version 2”" in words(answer)
    form = read_form(answer, "note")
    assert (form["note"], form["significance"]) == ([""], ["meaning"])
    assert len(soup(answer).find_all("h1")) == 1


def test_looking_changes_nothing(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    browser_of(cast.amina).get(UNDO)

    assert queries.get_to_edit(cast.amina, oven).head == 3


def test_the_edit_is_undone_and_later_ones_stay(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient, oven: int
) -> None:
    answer = send(browser_of(cast.amina), UNDO, "note", follow=True, note="Une heure suffit")

    assert answer.request.path == OVEN
    assert body(cast.stranger, oven) == FIRST
    assert body(cast.stranger, oven, "en") == "Knead.\n"
    assert "Une heure suffit" in words(client.get(f"{OVEN}/-/history"))


@pytest.mark.usefixtures("oven")
def test_an_undo_without_a_word_is_told_in_the_language_of_each_reader(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    send(browser_of(cast.amina), UNDO, "note")

    assert "Annulation de la version 2" in words(client.get(f"{OVEN}/-/history"))
    assert "Undo of version 2" in words(client.get("/en/commons/bread-oven/-/history"))
    assert "Annulation de la version 2" in words(client.get(f"{OVEN}/-/revisions/4"))
    assert "Undo of version 2" in words(client.get("/en/-/recent"))
    assert "Annulation de la version 2" in client.get(f"{OVEN}/-/changes.atom").text


def test_a_small_change_is_proposed_as_one(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    revise(cast.basile, oven, SECOND.replace("longtemps", "lontemps"))

    form = read_form(browser_of(cast.amina).get(f"{OVEN}/-/undo?first=4&last=4"), "note")

    assert form["significance"] == ["typo"]


def test_several_are_undone_at_once(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    page = "/en/commons/bread-oven/-/undo?first=2&last=3"
    assert "“Undo of versions 2 to 3”" in words(browser_of(cast.amina).get(page))

    send(browser_of(cast.amina), page, "note")

    assert body(cast.stranger, oven) == FIRST
    assert body(cast.stranger, oven, "en") is None


def test_what_changed_again_since_is_asked(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir peu.\n\nCuire trois heures.\n")
    browser = browser_of(cast.amina)

    assert "Some passages were changed again since" in words(browser.get(ENGLISH))
    answer = send(browser, ENGLISH, "note", note="Trop long")

    assert answer.status_code == 409
    told = words(answer)
    assert "What stands now Cuire trois heures." in told
    assert "Before the changes to undo Cuire removed: trois heures added: une heure" in told
    assert body(cast.stranger, oven) == "Pétrir peu.\n\nCuire trois heures.\n"


def test_it_is_finished_in_the_edit_form_and_nothing_is_lost(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.basile, oven, "Pétrir peu.\n\nCuire trois heures.\n", summary="Un four.")
    browser = browser_of(cast.amina)
    answer = send(browser, ENGLISH, "note", note="Trop long", significance="clearer")
    way = links(answer)["Finish by hand in French"]

    form = read_form(browser.get(way), "body")

    assert form["body"] == ["Pétrir peu.\n\nCuire trois heures.\n"]
    assert form["note"] == ["Trop long"]
    assert form["significance"] == ["clearer"]
    ended = form | {"body": ["Pétrir peu.\n\nCuire une heure.\n"], "do": ["save"]}
    assert browser.post(way, data=ended).status_code == 303
    assert body(cast.stranger, oven) == "Pétrir peu.\n\nCuire une heure.\n"


def test_the_rest_is_undone_on_the_way_to_the_form(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.basile, oven, "Pétrir peu.\n\nCuire mille heures.\n")
    revise(cast.basile, oven, "Pétrir peu.\n\nCuire cent heures.\n")
    browser = browser_of(cast.amina)

    answer = send(browser, "/en/commons/bread-oven/-/undo?first=4&last=4", "note")

    form = read_form(browser.get(links(answer)["Finish by hand in French"]), "body")
    assert form["body"] == ["Pétrir longtemps.\n\nCuire cent heures.\n"]


def test_facts_that_changed_again_are_asked_too(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.basile, oven, facts={"type": "experience", "minutes": 5})
    revise(cast.basile, oven, facts={"type": "experience", "minutes": 7})
    browser = browser_of(cast.amina)

    answer = send(browser, "/en/commons/bread-oven/-/undo?first=4&last=4", "note")

    assert answer.status_code == 409
    form = read_form(browser.get(links(answer)["Finish by hand in English"]), "body")
    assert (form["type"], form["minutes"]) == (["method"], ["7"])


@pytest.mark.usefixtures("oven")
def test_what_is_gone_already_needs_no_undoing(cast: Cast, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.amina)
    send(browser, UNDO, "note")

    answer = browser.get(ENGLISH)

    assert "there is nothing to undo" in words(answer)
    assert soup(answer).select("main form") == []


@pytest.mark.usefixtures("oven")
@pytest.mark.parametrize(
    "asked", ["first=1&last=1", "first=3&last=2", "first=2&last=9", "first=x&last=2", "first=2", ""]
)
def test_what_is_not_there_is_not_found(cast: Cast, browser_of: BrowserOf, asked: str) -> None:
    assert browser_of(cast.chloe).get(f"{OVEN}/-/undo?{asked}").status_code == 404


@pytest.mark.usefixtures("oven")
def test_a_stranger_is_asked_to_sign_in(client: FlaskClient) -> None:
    assert client.get(UNDO).status_code == 401


def test_a_page_of_the_site_is_its_editors(cast: Cast, browser_of: BrowserOf) -> None:
    page = write(cast.chloe, "Nos missions", kind="page")
    revise(cast.chloe, page, "Autre chose.\n")

    assert browser_of(cast.amina).get("/fr/nos-missions/-/undo?first=2&last=2").status_code == 403
    send(browser_of(cast.chloe), "/fr/nos-missions/-/undo?first=2&last=2", "note")
    assert body(cast.stranger, page) == "Pétrir.\n"


def test_a_newcomer_is_read_first(cast: Cast, browser_of: BrowserOf, oven: int) -> None:
    revise(cast.amina, oven, "https://ailleurs.example/\n")
    revise(cast.amina, oven, SECOND)

    send(browser_of(cast.nour), f"{OVEN}/-/undo?first=5&last=5", "note")

    assert body(cast.stranger, oven) == SECOND
    assert history.get_revision(cast.chloe, queries.get_to_edit(cast.chloe, oven), 6).is_held


def test_undoing_a_draft_does_not_publish_it(cast: Cast, browser_of: BrowserOf) -> None:
    page = write(cast.chloe, "Projet", kind="page", public=False)
    revise(cast.chloe, page, "Tout.\n", public=False)

    send(browser_of(cast.chloe), "/fr/projet/-/undo?first=2&last=2", "note")

    assert body(cast.stranger, page) is None
    assert saved(page, 3) == "Pétrir.\n"


def test_what_waits_for_an_editor_is_not_published_on_the_way(
    cast: Cast, browser_of: BrowserOf, held: int
) -> None:
    send(browser_of(cast.chloe), UNDO, "note")

    assert body(cast.stranger, held) == FIRST


@pytest.mark.usefixtures("oven")
def test_a_note_that_is_too_long_is_given_back(cast: Cast, browser_of: BrowserOf) -> None:
    answer = send(browser_of(cast.amina), ENGLISH, "note", note="x" * 501)

    assert answer.status_code == 422
    assert "The note is too long" in words(answer)
    assert read_form(answer, "note")["note"] == ["x" * 501]


@pytest.mark.usefixtures("oven")
def test_a_page_that_grew_old_keeps_what_was_typed(cast: Cast, browser_of: BrowserOf) -> None:
    browser = browser_of(cast.amina)
    fields = {"first": "2", "last": "2", "note": "Ma raison", "significance": "typo"}

    answer = browser.post(f"{OVEN}/-/undo", data=fields)

    assert answer.status_code == 400
    again = read_form(answer, "note")
    assert (again["note"], again["first"], again["significance"]) == (
        ["Ma raison"],
        ["2"],
        ["typo"],
    )


@pytest.mark.usefixtures("oven")
def test_what_was_typed_survives_the_end_of_a_session(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient
) -> None:
    form = read_form(browser_of(cast.amina).get(UNDO), "note") | {"note": ["Ma raison"]}
    token = read_form(client.get(f"{OVEN}/-/report"), "csrf_token")["csrf_token"]
    refused = client.post(f"{OVEN}/-/undo", data=form | {"csrf_token": token})
    assert refused.status_code == 401
    number = kept.keep(
        cast.amina.account_id or 0, f"{OVEN}/-/undo", {name: form[name] for name in form}
    )

    again = read_form(browser_of(cast.amina).get(f"{OVEN}/-/undo?kept={number}"), "note")

    assert again["note"] == ["Ma raison"]
