from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.person import Browser
from tests.wiki.accounts.stage import PASSWORD
from wiki.access.actor import Actor
from wiki.accounts import kept

At = Callable[[Actor], Browser]


def test_the_space_shows_what_is_known_of_me(at: At, cast: Cast) -> None:
    page = at(cast.amina).open("/en/-/my-space")

    for words in ("Amina B.", "amina@test.example", "English", "member"):
        assert words in page.words
    assert "/en/-/people" not in page.links()
    assert "/en/-/people" in at(cast.chloe).open("/en/-/my-space").links()


def test_a_kept_text_is_found_again(at: At, cast: Cast) -> None:
    number = kept.keep(
        cast.amina.account_id or 0, "/en/-/my-space/name?x=1", {"name": ["<b>Amina</b> Diop"]}
    )
    browser = at(cast.amina)

    assert "<b>Amina</b> Diop" in browser.open("/en/-/my-space").words
    page = browser.open(f"/en/-/my-space/kept/{number}")
    assert "<b>Amina</b> Diop" in page.words
    page = browser.open(next(link for link in page.links() if "kept=" in link))
    assert page.value("name") == "<b>Amina</b> Diop"


def test_a_kept_text_is_shown_in_words_without_what_the_form_carries(at: At, cast: Cast) -> None:
    form = {
        "part": ["en"],
        "base_number": ["4"],
        "significance": ["meaning"],
        "body": ["An hour of work."],
        "title": ["The oven"],
        "remark": ["Something that no form of this house asks for."],
    }
    number = kept.keep(cast.amina.account_id or 0, "/en/commons/the-oven/-/edit", form)

    page = at(cast.amina).open(f"/en/-/my-space/kept/{number}")

    assert "Title The oven Text An hour of work. remark Something that no form" in page.words
    assert "base_number" not in page.words
    assert "significance" not in page.words


def test_a_kept_text_is_thrown_away(at: At, cast: Cast) -> None:
    number = kept.keep(cast.amina.account_id or 0, "/en/-/my-space/name", {"name": ["Amina Diop"]})
    browser = at(cast.amina)

    page = browser.send(browser.open(f"/en/-/my-space/kept/{number}"), "drop")

    assert "The text is thrown away." in page.words
    assert kept.list_kept(cast.amina) == []


def test_a_text_whose_page_is_gone_can_still_be_copied(at: At, cast: Cast) -> None:
    number = kept.keep(cast.amina.account_id or 0, "/xx/nowhere", {"body": ["A long text"]})

    page = at(cast.amina).open(f"/en/-/my-space/kept/{number}")

    assert "A long text" in page.words
    assert not any("kept=" in link for link in page.links())


def test_nobody_reads_what_is_kept_for_somebody_else(at: At, cast: Cast) -> None:
    number = kept.keep(cast.amina.account_id or 0, "/en/-/my-space/name", {"name": ["Amina Diop"]})

    for other in (cast.basile, cast.ida):
        browser = at(other)
        page = browser.open(f"/en/-/my-space/kept/{number}")
        assert page.status == 404
        assert "Amina Diop" not in page.answer.text


def test_a_browser_is_signed_out_from_another(
    at: At, browser_of: Callable[[Actor], FlaskClient], cast: Cast
) -> None:
    here, phone = at(cast.amina), at(cast.amina)

    page = here.open("/en/-/my-space")
    assert len(page.soup.select("main .state")) == 1
    page = here.send(page, "/sign-out")

    assert "That browser is signed out." in page.words
    assert phone.open("/en/-/my-space").status == 401


def test_all_browsers_are_signed_out(at: At, cast: Cast) -> None:
    here, phone = at(cast.amina), at(cast.amina)

    page = here.send(here.open("/en/-/my-space"), "sign-out-everywhere")

    assert page.title == "Sign in"
    assert [browser.open("/en/-/my-space").status for browser in (here, phone)] == [401, 401]


def test_a_browser_is_told_in_words(browser: Browser, cast: Cast) -> None:
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0"
    browser.client.environ_base["HTTP_USER_AGENT"] = agent

    page = browser.send(
        browser.open("/en/-/sign-in"), email="amina@test.example", password=PASSWORD
    )

    assert "Firefox, Linux" in page.words
    assert "Mozilla" not in page.words


@pytest.mark.parametrize("path", ["", "/name", "/address", "/password", "/letters", "/kept/1"])
def test_a_visitor_is_asked_to_sign_in(browser: Browser, path: str) -> None:
    assert browser.open(f"/en/-/my-space{path}").status == 401
