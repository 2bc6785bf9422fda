"""All that one person wrote, undone in one act."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import soup, words
from tests.support.cast import Cast
from tests.support.forms import read_form, send
from tests.wiki.documents.desk import body, revise, treat_newcomers, visit, write
from wiki.access.actor import Actor
from wiki.accounts import queries as accounts
from wiki.config import Newcomers

BrowserOf = Callable[[Actor], FlaskClient]
Read = Callable[[Actor, str], str]


@pytest.fixture
def spam(cast: Cast, oven: int) -> int:
    """nour wrote a page, changed « Four à pain », and « Levain », which basile changed after."""
    treat_newcomers(Newcomers.LIMIT)
    write(cast.nour, "Pilules", "Achetez.\n")
    revise(cast.nour, oven, "Achetez.\n", note="Une bonne affaire")
    leaven = write(cast.amina, "Levain", "Farine et eau.\n")
    revise(cast.nour, leaven, "Farine et pilules.\n")
    revise(cast.basile, leaven, "Farine, sel et pilules.\n")
    return cast.nour.account_id or 0


def edits(account_id: int, rest: str = "") -> str:
    """Where the edits of an account are."""
    return f"/en/-/people/{account_id}/edits{rest}"


def test_an_editor_reads_all_that_somebody_wrote(cast: Cast, read: Read, spam: int) -> None:
    told = read(cast.chloe, edits(spam))

    assert told.startswith("Edits of Nour A.")
    assert all(title in told for title in ("Pilules", "Four à pain", "Levain"))
    assert "Une bonne affaire" in told


def test_nobody_else_does(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, spam: int
) -> None:
    for page in (edits(spam), edits(spam, "/undo")):
        assert client.get(page).status_code == 401
        assert browser_of(cast.amina).get(page).status_code == 403
    assert browser_of(cast.chloe).get(edits(999)).status_code == 404
    assert browser_of(cast.chloe).get(edits(10**30)).status_code == 404


def test_how_far_it_goes_is_said_first(cast: Cast, read: Read, spam: int) -> None:
    told = read(cast.chloe, edits(spam, "/undo"))

    assert "Edits 3 Pages 3 Pages that nobody else wrote in 1" in told
    assert visit(cast.stranger, "fr/pilules") == "fr: Pilules"


def test_everything_is_undone_deleted_or_told(
    cast: Cast, browser_of: BrowserOf, oven: int, spam: int
) -> None:
    answer = send(browser_of(cast.chloe), edits(spam, "/undo"), "reason", reason="Une publicité")

    told = words(answer)
    assert "Built upon by others: undo these by hand Levain" in told
    assert "Undone Four à pain" in told
    assert "Deleted Pilules" in told
    assert body(cast.stranger, oven) == "Pétrir.\n"
    assert visit(cast.stranger, "fr/pilules") == "gone: Une publicité"
    assert len(soup(answer).find_all("h1")) == 1


def test_the_account_is_blocked_in_the_same_act(
    cast: Cast, browser_of: BrowserOf, spam: int
) -> None:
    nour = browser_of(cast.nour)
    answer = send(browser_of(cast.chloe), edits(spam, "/undo"), "reason")

    assert "The account is blocked too." in words(answer)
    assert accounts.get_account(cast.chloe, spam).state == "blocked"
    assert nour.get("/fr/communs/-/new").status_code == 401


def test_unless_the_editor_says_otherwise(cast: Cast, browser_of: BrowserOf, spam: int) -> None:
    browser = browser_of(cast.chloe)
    fields = read_form(browser.get(edits(spam, "/undo")), "reason")
    del fields["block"]

    browser.post(edits(spam, "/undo"), data=fields)

    assert accounts.get_account(cast.chloe, spam).state == "active"


def test_without_a_word_readers_are_told_in_their_language_what_was_done(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient, spam: int
) -> None:
    send(browser_of(cast.chloe), edits(spam, "/undo"), "reason")

    assert "Cette page n’a pas été gardée." in client.get("/fr/communs/pilules").text
    assert "Undo of version 2" in words(client.get("/en/commons/four-a-pain/-/history"))


def test_a_reason_that_is_too_long_is_refused_and_nothing_happens(
    cast: Cast, browser_of: BrowserOf, oven: int, spam: int
) -> None:
    answer = send(browser_of(cast.chloe), edits(spam, "/undo"), "reason", reason="x" * 501)

    assert answer.status_code == 422
    assert body(cast.stranger, oven) == "Achetez.\n"
    assert accounts.get_account(cast.chloe, spam).state == "active"


def test_nobody_sweeps_their_equals_nor_themselves(cast: Cast, browser_of: BrowserOf) -> None:
    for other in (cast.chloe, cast.ida):
        page = edits(other.account_id or 0, "/undo")

        assert browser_of(cast.chloe).get(page).status_code == 403


def test_what_is_held_is_cleared_away_too(cast: Cast, browser_of: BrowserOf, held: int) -> None:
    send(browser_of(cast.chloe), edits(cast.nour.account_id or 0, "/undo"), "reason")

    assert body(cast.stranger, held) == "Pétrir.\n"
    assert "No edit waits" in words(browser_of(cast.chloe).get("/en/-/reviews"))
    form = read_form(browser_of(cast.amina).get("/fr/communs/four-a-pain/-/edit"), "body")
    assert form["body"] == ["Pétrir.\n"]


def test_somebody_who_wrote_nothing_has_nothing(cast: Cast, read: Read) -> None:
    assert "Nothing by this person" in read(cast.chloe, edits(cast.basile.account_id or 0))
