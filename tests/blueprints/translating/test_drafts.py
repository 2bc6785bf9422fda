"""A machine drafts a passage; what it wrote is told apart until somebody has read it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.blueprints.translating.test_translate import COOL, DESK, HOT, words
from tests.support.forms import read_form, send
from tests.support.translator import translating
from tests.wiki.documents.freshness.both import behind
from wiki.config import Machine, Settings
from wiki.db import db
from wiki.documents import queries, service
from wiki.documents.freshness.queries import find_origin
from wiki.documents.saving import Edit

DRAFT = "LAISSER REFROIDIR."


@pytest.fixture
def settings(settings: Settings) -> Iterator[Settings]:
    """The site chose a machine that speaks in capitals."""
    with translating() as server:
        yield replace(settings, machine=Machine.LIBRETRANSLATE, machine_url=server.url)


def ask(browser, **typed):
    """The desk again, with the draft of the missing passage."""
    return send(browser, DESK, "base_number", do=f"draft:{COOL[2:]}", **typed)


def origin(cast, recipe):
    """Where the English comes from, now."""
    db.session.rollback()
    seen = queries.find_document(cast.stranger, recipe)
    return find_origin(seen, seen.parts["en"])


def test_a_draft_fills_the_field_and_nothing_is_saved(cast, browser_of, recipe):
    page = ask(browser_of(cast.basile), **{HOT: "Half typed"})

    fields = read_form(page, "base_number")
    assert fields[COOL] == [DRAFT]
    assert fields[HOT] == ["Half typed"]
    assert "Laisser refroidir." in behind(cast.stranger, recipe, "en")


def test_a_draft_saved_as_it_is_says_that_a_machine_wrote_it(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    fields = read_form(ask(browser), "base_number")

    browser.post(DESK, data=fields | {"do": [f"save:{COOL[2:]}"]})

    assert list(origin(cast, recipe).machine.values()) == ["Laisser refroidir.\n"]
    page = browser.get(DESK)
    assert "automatic translation" in words(page)
    send(browser, DESK, "base_number", do=f"same:{COOL[2:]}")
    assert origin(cast, recipe).machine == {}
    assert len(origin(cast, recipe).reviewed) == 1


def test_a_draft_that_somebody_changed_is_theirs(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    fields = read_form(ask(browser), "base_number")

    browser.post(DESK, data=fields | {COOL: ["Let it cool."], "do": [f"save:{COOL[2:]}"]})

    assert origin(cast, recipe).machine == {}
    assert origin(cast, recipe).translators == ["Basile O."]


def test_a_draft_left_for_later_still_knows_its_machine(cast, browser_of, recipe):
    browser = browser_of(cast.basile)
    fields = read_form(ask(browser), "base_number")

    answer = browser.post(DESK, data=fields | {"do": [f"save:{HOT[2:]}"]})
    again = read_form(browser.get(answer.location), "base_number")

    browser.post(answer.location, data=again | {"do": [f"save:{COOL[2:]}"]})
    assert list(origin(cast, recipe).machine.values()) == ["Laisser refroidir.\n"]


def test_a_machine_that_is_away_is_told_and_loses_nothing(cast, browser_of, recipe, app):
    app.config["LIEUX"] = replace(app.config["LIEUX"], machine_url="http://127.0.0.1:9")

    page = ask(browser_of(cast.basile), **{COOL: "Let it c"})

    assert "No draft." in words(page)
    assert read_form(page, "base_number")[COOL] == ["Let it c"]


def test_a_volunteer_asks_for_drafts_of_what_others_answer_for(cast, browser_of):
    facts = {"type": "lag", "territory": "FR"}
    service.create(cast.amina, "organisation", "fr", Edit({"fr": {"title": "Vallons"}}, 0, facts))

    page = send(
        browser_of(cast.nour), "/en/directory/vallons/-/translate", "base_number", do="draft"
    )

    assert read_form(page, "base_number")["t.title"] == ["VALLONS"]
