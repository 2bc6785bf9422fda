"""A second pair of eyes on newcomers' edits."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import links, rows, soup, words
from tests.blueprints.stewarding.conftest import OUTSIDE, Press
from tests.support.cast import Cast
from tests.wiki.documents.desk import body, revise, saved, treat_newcomers, write
from wiki.access.actor import Actor
from wiki.accounts import queries as accounts
from wiki.config import Newcomers
from wiki.documents import queries
from wiki.journal.follower import read_on

BrowserOf = Callable[[Actor], FlaskClient]
Read = Callable[[Actor, str], str]
PublicIdOf = Callable[[int], str]
QUEUE = "/en/-/reviews"


def test_the_queue_has_the_oldest_first(cast: Cast, read: Read, held: int) -> None:
    write(cast.nour, "Levain")

    told = read(cast.chloe, QUEUE)

    assert told.index("Four à pain") < told.index("Levain")
    assert "Nour A." in told


def test_an_empty_queue_says_so(cast: Cast, read: Read) -> None:
    assert "No edit waits for you" in read(cast.chloe, QUEUE)


@pytest.mark.usefixtures("held")
def test_only_editors_come_here(cast: Cast, client: FlaskClient, browser_of: BrowserOf) -> None:
    assert client.get(QUEUE).status_code == 401
    assert browser_of(cast.amina).get(QUEUE).status_code == 403
    assert browser_of(cast.nour).get(QUEUE).status_code == 403
    assert browser_of(cast.ida).get(QUEUE).status_code == 200


def test_an_edit_is_read_word_by_word(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, held: int
) -> None:
    answer = browser_of(cast.chloe).get(f"{QUEUE}/{public_id_of(held)}/2")

    assert rows(answer)[-1] == f"2. Added added: {OUTSIDE.strip()}"
    assert "Un lien" in words(answer)
    assert len(soup(answer).find_all("h1")) == 1


def test_others_do_not_read_it(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, public_id_of: PublicIdOf, held: int
) -> None:
    page = f"{QUEUE}/{public_id_of(held)}/2"

    assert client.get(page).status_code == 401
    assert browser_of(cast.amina).get(page).status_code == 403
    assert "ailleurs" not in client.get(page).text


def test_what_is_accepted_becomes_public(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, held: int
) -> None:
    page = f"{QUEUE}/{public_id_of(held)}/2"

    answer = press(browser_of(cast.chloe), page, f"{page}/accept")

    assert "No edit waits for you" in words(answer)
    assert body(cast.stranger, held) == f"Pétrir.\n\n{OUTSIDE}"


def reject(browser: FlaskClient, page: str, note: str) -> str:
    """Fill in why, press the button; gives what is said then."""
    form = soup(browser.get(page)).select_one(f'form[action="{page}/reject"]')
    assert form is not None
    token = form.select_one("input[name=csrf_token]")
    assert token is not None
    data = {"csrf_token": str(token["value"]), "note": note}
    return words(browser.post(f"{page}/reject", data=data, follow_redirects=True))


def test_a_refused_text_leaves_the_way_of_the_next_writer(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, held: int
) -> None:
    page = f"{QUEUE}/{public_id_of(held)}/2"

    told = reject(browser_of(cast.chloe), page, "Sans rapport")

    assert "Not kept. Readers do not see it." in told
    assert body(cast.stranger, held) == "Pétrir.\n"
    assert queries.get_to_edit(cast.amina, held).parts["fr"].body == "Pétrir.\n"
    assert saved(held, 2) == f"Pétrir.\n\n{OUTSIDE}"


def test_a_public_one_that_is_not_kept_is_undone(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, public_id_of: PublicIdOf, oven: int
) -> None:
    treat_newcomers(Newcomers.LIMIT)
    revise(cast.nour, oven, "Pétrir mal.\n")
    assert "Pétrir mal." in client.get("/fr/communs/four-a-pain").text

    reject(browser_of(cast.chloe), f"{QUEUE}/{public_id_of(oven)}/2", "Faux")

    assert "Pétrir mal." not in client.get("/fr/communs/four-a-pain").text


def test_one_that_others_built_upon_is_undone_by_hand(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, oven: int
) -> None:
    treat_newcomers(Newcomers.LIMIT)
    revise(cast.nour, oven, "Pétrir mal.\n")
    revise(cast.basile, oven, "Pétrir mal et longtemps.\n")

    told = reject(browser_of(cast.chloe), f"{QUEUE}/{public_id_of(oven)}/2", "Faux")

    assert "Others built upon it." in told
    assert "Undo version 2" in told
    assert body(cast.stranger, oven) == "Pétrir mal et longtemps.\n"


def test_a_page_that_began_with_it_is_deleted(
    cast: Cast, client: FlaskClient, browser_of: BrowserOf, public_id_of: PublicIdOf
) -> None:
    treat_newcomers(Newcomers.LIMIT)
    pills = write(cast.nour, "Pilules")

    reject(browser_of(cast.chloe), f"{QUEUE}/{public_id_of(pills)}/1", "")

    gone = client.get("/fr/communs/pilules")
    assert gone.status_code == 410
    assert "Cette page n’a pas été gardée." in gone.text
    assert "This page was not kept." in browser_of(cast.chloe).get("/en/-/deleted").text


def test_one_on_which_a_page_stands_is_left(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf
) -> None:
    treat_newcomers(Newcomers.LIMIT)
    oven = write(cast.nour, "Four")
    revise(cast.amina, oven, "Cuire.\n")

    told = reject(browser_of(cast.chloe), f"{QUEUE}/{public_id_of(oven)}/1", "Faux")

    assert "The page began with this edit" in told
    assert body(cast.stranger, oven) == "Cuire.\n"


def test_one_that_came_too_late_says_so(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, held: int
) -> None:
    revise(cast.basile, held, "Cuire.\n")
    page = f"{QUEUE}/{public_id_of(held)}/2"
    browser = browser_of(cast.chloe)

    answer = browser.get(page)

    assert "It came too late." in words(answer)
    assert links(answer)["Compare with what is newest"].endswith("/-/compare?a=2&b=3")
    assert f"{page}/accept" not in answer.text
    assert "Readers see something newer" in words(press(browser, page, f"{page}/accept"))
    reject(browser, page, "Repris à la main")
    assert "No edit waits for you" in words(browser.get(QUEUE))
    assert body(cast.stranger, held) == "Cuire.\n"


def test_what_is_decided_is_decided(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, held: int
) -> None:
    page = f"{QUEUE}/{public_id_of(held)}/2"
    browser = browser_of(cast.chloe)
    press(browser, page, f"{page}/accept")

    assert browser.get(page).status_code == 404
    assert browser_of(cast.chloe).get(f"{QUEUE}/{public_id_of(held)}/{10**20}").status_code == 404


def test_after_five_good_edits_a_newcomer_is_one_no_more(
    cast: Cast, browser_of: BrowserOf, public_id_of: PublicIdOf, press: Press, oven: int
) -> None:
    browser, name = browser_of(cast.chloe), public_id_of(oven)
    nour = cast.nour.account_id or 0
    for number in range(2, 7):
        assert not accounts.get_account(cast.chloe, nour).is_trusted
        revise(cast.nour, oven, f"https://ailleurs.example/{number}\n")
        page = f"{QUEUE}/{name}/{number}"
        press(browser, page, f"{page}/accept")

    assert accounts.get_account(cast.chloe, nour).is_trusted
    trusted = [entry for entry in read_on(0) if entry.type == "account.trusted"]
    assert [(entry.actor_id, entry.data) for entry in trusted] == [
        (cast.chloe.account_id, {"account_id": nour})
    ]
