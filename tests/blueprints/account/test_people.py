from collections.abc import Callable

import pytest

from tests.support.cast import Cast
from tests.support.person import Browser
from tests.wiki.accounts.stage import PASSWORD
from wiki.access.actor import Actor
from wiki.accounts import queries, service
from wiki.accounts.models import Account
from wiki.db import db, writing

At = Callable[[Actor], Browser]


def path_of(actor: Actor) -> str:
    return f"/en/-/people/{actor.account_id}"


def test_an_editor_finds_somebody(at: At, cast: Cast) -> None:
    browser = at(cast.chloe)
    page = browser.open("/en/-/people")
    assert [name in page.words for name in ("Amina B.", "Ida S.")] == [True, True]

    page = browser.open("/en/-/people?words=amina")

    assert path_of(cast.amina) in page.links()
    assert "Ida S." not in page.words


def test_nobody_found_says_what_to_try(at: At, cast: Cast) -> None:
    assert "Try fewer letters" in at(cast.chloe).open("/en/-/people?words=zzz%00&state=x").words


def test_pages_of_people_lead_to_one_another(at: At, cast: Cast) -> None:
    with writing():
        for number in range(60):
            service.credited(f"Writer {number:02d}")
    browser = at(cast.chloe)

    page = browser.open("/en/-/people")
    page = browser.open(next(link for link in page.links() if "page=2" in link))

    assert "Writer 59" in page.words
    for odd in ("0", "-1", "x", "99999999999999999999"):
        assert browser.open(f"/en/-/people?page={odd}").status == 200


@pytest.mark.parametrize("path", ["/en/-/people", "/en/-/people/1"])
def test_the_list_is_for_the_team(at: At, browser: Browser, cast: Cast, path: str) -> None:
    assert browser.open(path).status == 401
    assert at(cast.amina).open(path).status == 403


def test_no_address_is_shown_even_to_an_administrator(at: At, cast: Cast) -> None:
    browser = at(cast.ida)

    for path in ("/en/-/people", path_of(cast.amina)):
        assert "@test.example" not in browser.open(path).answer.text


def test_an_editor_blocks_and_unblocks(at: At, cast: Cast) -> None:
    amina, chloe = at(cast.amina), at(cast.chloe)

    page = chloe.send(chloe.open(path_of(cast.amina)), "/block")
    assert "This person is blocked." in page.words
    assert amina.open("/en/-/my-space").status == 401

    page = chloe.send(page, "/unblock")
    assert "may sign in again" in page.words


def test_an_editor_trusts_a_newcomer(at: At, cast: Cast) -> None:
    chloe = at(cast.chloe)
    page = chloe.open(path_of(cast.nour))
    assert "held or limited" in page.words

    page = chloe.send(page, "/trust")

    assert "live at once" in page.words
    assert page.soup.select("form[action$='/trust']") == []


def test_an_editor_has_no_button_against_the_team(at: At, cast: Cast) -> None:
    chloe = at(cast.chloe)

    for actor in (cast.chloe, cast.ida):
        assert chloe.open(path_of(actor)).soup.select("main form") == []


def test_a_forged_button_is_refused(at: At, cast: Cast) -> None:
    chloe = at(cast.chloe)
    token = chloe.open(path_of(cast.amina)).value("csrf_token")

    for act in ("block", "trust", "role"):
        page = chloe.post(
            f"{path_of(cast.ida)}/{act}", {"csrf_token": token, "role": "administrator"}
        )
        assert page.status == 403
    assert queries.get_account(cast.ida, cast.ida.account_id or 0).state == "active"


def test_an_administrator_gives_a_role(at: At, cast: Cast) -> None:
    ida = at(cast.ida)

    page = ida.send(ida.open(path_of(cast.amina)), "/role", role="editor")

    assert "This person has another role." in page.words
    assert at(cast.amina).open("/en/-/people").status == 200


@pytest.mark.parametrize("role", ["member", "visitor", "emperor", ""])
def test_the_last_administrator_stays_and_odd_roles_are_refused(
    at: At, cast: Cast, role: str
) -> None:
    ida = at(cast.ida)

    page = ida.send(ida.open(path_of(cast.ida)), "/role", role=role)

    assert page.soup.select(".note.err")
    assert queries.get_own(cast.ida).role == "administrator"


def test_a_name_without_an_account_has_no_buttons(at: At, cast: Cast) -> None:
    with writing():
        marie = service.credited("Marie <i>Le Goff</i>")

    page = at(cast.ida).open(f"/en/-/people/{marie}")

    assert page.title == "Marie <i>Le Goff</i>"
    assert page.soup.select("main form") == []


def test_who_waits_is_let_in(at: At, cast: Cast) -> None:
    with writing():
        db.session.get_one(Account, cast.nour.account_id).state = "waiting"
    chloe = at(cast.chloe)

    page = chloe.send(chloe.open(path_of(cast.nour)), "/admit")

    assert "This person is in" in page.words
    assert service.sign_in("nour@test.example", PASSWORD, "")
