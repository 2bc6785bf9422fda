"""One passage edited in its own small form; what the edit weighs is proposed."""

import pytest
from sqlalchemy import select

from tests.blueprints.editing.conftest import BODY
from tests.support.forms import read_form, send
from wiki.db import db
from wiki.documents.models import Revision

EDIT = "/fr/communs/reunion-du-mois/-/edit"
CHAIRS = f"{EDIT}?passage=1.3"


def whole(browser):
    return read_form(browser.get(EDIT), "body")["body"][0]


def weight():
    """What the newest edit weighs."""
    return db.session.scalars(
        select(Revision.significance).order_by(Revision.number.desc())
    ).first()


def test_only_that_passage_is_in_the_field(cast, browser_of, article):
    page = browser_of(cast.basile).get(CHAIRS)
    fields = read_form(page, "body")
    assert fields["body"] == ["Des chaises."]
    assert "significance" not in fields
    assert "summary" not in fields


def test_it_is_put_back_in_its_place(cast, browser_of, article):
    browser = browser_of(cast.basile)
    answer = send(browser, CHAIRS, "body", body="Des bancs.\r\n", do="save")
    assert answer.headers["Location"] == "/fr/communs/reunion-du-mois#u1-2"
    assert whole(browser) == BODY.replace("Des chaises.", "Des bancs.")


def test_an_emptied_passage_is_gone(cast, browser_of, article):
    browser = browser_of(cast.basile)
    send(browser, CHAIRS, "body", body=" ", do="save")
    assert whole(browser) == BODY.replace("Des chaises.\n\n", "")


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [("Des chaizes.", "typo"), ("Douze chaises.", "meaning"), ("Pas de chaises.", "meaning")],
)
def test_what_it_weighs_is_proposed(cast, browser_of, article, typed, proposed):
    browser = browser_of(cast.basile)
    fields = read_form(browser.get(CHAIRS), "body") | {"body": [typed]}
    page = browser.post(CHAIRS, data=fields | {"do": ["preview"]})
    assert read_form(page, "body")["significance"] == [proposed]

    browser.post(CHAIRS, data=fields | {"do": ["save"]})
    assert weight() == proposed


def test_the_writer_decides_what_it_weighs(cast, browser_of, article):
    browser = browser_of(cast.basile)
    send(browser, CHAIRS, "body", body="Douze chaises.", significance="clearer", do="save")
    assert weight() == "clearer"


def test_a_passage_that_is_gone_keeps_what_was_typed(cast, browser_of, article):
    browser = browser_of(cast.basile)
    fields = read_form(browser.get(CHAIRS), "body")
    page = browser.post(EDIT, data=fields | {"body": ["Des bancs."], "passage": ["9.9"]})
    assert page.status_code == 409
    assert "Ce passage n’existe plus." in page.text
    assert "Des bancs." in page.text


def test_a_passage_that_nobody_knows_opens_the_whole_text(cast, browser_of, article):
    fields = read_form(browser_of(cast.basile).get(f"{EDIT}?passage=9.9"), "body")
    assert fields["body"] == [BODY]
    assert fields["significance"] == ["meaning"]


def test_two_people_on_one_sentence_are_asked_which(cast, browser_of, article):
    amina, basile = browser_of(cast.amina), browser_of(cast.basile)
    late = read_form(basile.get(CHAIRS), "body") | {"body": ["Des bancs."], "do": ["save"]}
    send(amina, CHAIRS, "body", body="Des tabourets.", do="save")
    page = basile.post(CHAIRS, data=late)
    assert page.status_code == 409
    assert "Des tabourets." in page.text
    fields = read_form(page, "pieces") | {"body-1-take": ["mine"], "do": ["save"]}
    saved = basile.post(CHAIRS, data=fields, follow_redirects=True)
    assert "Des bancs." in saved.text
    assert "Des tabourets." not in saved.text


def test_a_stranger_is_asked_to_sign_in_and_loses_nothing(cast, browser_of, client, article):
    fields = read_form(browser_of(cast.basile).get(CHAIRS), "body") | {"body": ["Des bancs."]}
    page = client.post(CHAIRS, data=fields | {"do": ["save"]})
    assert page.status_code in (400, 401)
    assert "Des bancs." in page.text


def test_its_preview_shows_no_title(cast, browser_of, article):
    page = send(browser_of(cast.basile), CHAIRS, "body", body="Des bancs.", do="preview")

    assert "Des bancs." in page.text
    assert "as-title" not in page.text
