"""A refusal never eats a text: no token, no session, no right."""

import json

from bs4 import BeautifulSoup

from tests.support.forms import read_form

EDIT = "/fr/communs/reunion-du-mois/-/edit"


def carried_by(page):
    """The hidden field in which a sign-in page carries the refused form."""
    return BeautifulSoup(page.text, "html.parser").find("input", attrs={"name": "carried"})["value"]


def test_a_bad_token_gives_the_form_back_filled_with_a_new_one(cast, browser_of, article):
    browser = browser_of(cast.basile)
    fields = read_form(browser.get(EDIT), "body")
    fields |= {"body": ["Ce que j’ai tapé."], "csrf_token": ["worn"], "do": ["save"]}
    page = browser.post(EDIT, data=fields)
    again = read_form(page, "body")
    assert page.status_code == 400
    assert again["body"] == ["Ce que j’ai tapé."]
    assert again["csrf_token"] != ["worn"]
    assert browser.post(EDIT, data=again | {"do": ["save"]}).status_code == 303


def test_an_expired_session_carries_the_text_through_signing_in(cast, browser_of, app, article):

    fields = read_form(browser_of(cast.basile).get(EDIT), "body")
    fields |= {"body": ["Ce que j’ai tapé."], "do": ["save"]}
    stranger = app.test_client()
    page = stranger.post(EDIT, data=fields)
    assert page.status_code == 401
    assert json.loads(carried_by(page))["form"]["body"] == ["Ce que j’ai tapé."]


def test_a_lost_right_shows_the_text_and_keeps_it(cast, browser_of, article):
    from wiki.accounts import kept
    from wiki.documents import publishing

    basile = browser_of(cast.basile)
    fields = read_form(basile.get(EDIT), "body") | {"body": ["Ce que j’ai tapé."], "do": ["save"]}
    publishing.set_audience(cast.chloe, article.document_id, "editors")
    page = basile.post(EDIT, data=fields)
    assert page.status_code in (403, 404)
    assert "Ce que j’ai tapé." in page.text
    assert len(kept.list_kept(cast.basile)) == 1
