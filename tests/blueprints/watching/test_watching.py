"""Choosing what to hear of, and looking after it."""

from collections.abc import Callable

from tests.blueprints.watching.watched import watched
from tests.support.cast import Cast
from tests.support.person import Browser
from wiki.access.actor import Actor, Audience
from wiki.db import db
from wiki.documents import publishing
from wiki.notify import queries

At = Callable[[Actor], Browser]

OVEN = "/en/commons/bread-oven"
MINE = "/en/-/my-space/watches"


def test_an_article_leads_to_its_watching(at: At, cast: Cast, oven: int) -> None:
    assert f"{OVEN}/-/watch" in at(cast.amina).open(OVEN).links()


def test_a_page_is_watched(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)

    mine = browser.send(browser.open(f"{OVEN}/-/watch"), "/watch", pace="daily")

    assert mine.path == MINE
    assert "Bread oven" in mine.words
    (watch,) = watched(cast.amina)
    assert (watch.target.what, watch.pace) == ("document", "daily")


def test_a_section_is_watched(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)
    page = browser.open(f"{OVEN}/-/watch")
    section = next(
        str(radio["value"])
        for radio in page.soup.select("input[name=what]")
        if radio["value"] != "page"
    )

    mine = browser.send(page, "/watch", what=section)

    assert "“Baking” in “Bread oven”" in mine.words


def test_opening_the_form_watches_nothing(at: At, cast: Cast, oven: int) -> None:
    at(cast.amina).open(f"{OVEN}/-/watch")

    assert watched(cast.amina) == []


def test_a_visitor_signs_in_and_comes_back(browser: Browser, oven: int) -> None:
    page = browser.open(f"{OVEN}/-/watch")

    assert page.status == 401
    assert "next=/en/commons/bread-oven/-/watch" in str(page.form()["action"]).replace("%2F", "/")


def test_a_section_that_is_not_there_is_told(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)

    page = browser.send(browser.open(f"{OVEN}/-/watch"), "/watch", what="en 9.9")

    assert page.status == 422
    assert page.errors == ["what: Choose what you want to watch: this is there no more."]


def test_a_pace_that_nobody_offers_is_told(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)

    page = browser.send(browser.open(f"{OVEN}/-/watch"), "/watch", pace="never")

    assert page.errors == ["pace: Choose how soon you want to hear of it."]


def test_a_narrowed_list_leads_to_the_watching_of_its_topic(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)
    listed = browser.open("/en/commons?topics=food")
    assert "/en/-/watch-topic?topic=food" in listed.links()

    mine = browser.send(browser.open("/en/-/watch-topic?topic=food"), "/watch-topic")

    assert "Articles about: Food" in mine.words


def test_a_topic_that_is_not_one_is_nowhere(at: At, cast: Cast) -> None:
    assert at(cast.amina).open("/en/-/watch-topic?topic=gold").status == 404


def test_a_language_is_watched_from_ones_own_list(at: At, cast: Cast) -> None:
    browser = at(cast.amina)
    assert "/en/-/watch-language" in browser.open(MINE).links()

    mine = browser.send(browser.open("/en/-/watch-language"), "/watch-language", language="fr")

    assert "What falls behind in French" in mine.words


def test_my_space_leads_to_what_i_watch(at: At, cast: Cast) -> None:
    browser = at(cast.amina)

    assert MINE in browser.open("/en/-/my-space").links()
    assert "You watch nothing yet." in browser.open(MINE).words


def test_pace_and_end_are_chosen_in_the_list(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)
    mine = browser.send(browser.open(f"{OVEN}/-/watch"), "/watch")

    mine = browser.send(mine, "/pace", pace="weekly")
    assert watched(cast.amina)[0].pace == "weekly"

    mine = browser.send(mine, "/stop")
    assert watched(cast.amina) == []
    assert "You watch it no more." in mine.soup.get_text()


def test_the_habit_is_chosen_there_too(at: At, cast: Cast) -> None:
    browser = at(cast.amina)

    browser.send(browser.open(MINE), "/habit", own="1")
    db.session.rollback()
    assert queries.has_habit(cast.amina)

    browser.post(f"{MINE}/habit", {"csrf_token": browser.open(MINE).value("csrf_token")})
    db.session.rollback()
    assert not queries.has_habit(cast.amina)


def test_what_one_may_no_longer_read_is_not_named(at: At, cast: Cast, oven: int) -> None:
    browser = at(cast.amina)
    browser.send(browser.open(f"{OVEN}/-/watch"), "/watch")
    publishing.set_audience(cast.chloe, oven, Audience.EDITORS)

    mine = browser.open(MINE)

    assert "Bread oven" not in mine.words
    assert "A page that you may no longer read" in mine.words
