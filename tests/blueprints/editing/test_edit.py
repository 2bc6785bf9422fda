"""Changing a document: whole, by section, in another language, or two people at once."""

from tests.blueprints.editing.conftest import BODY
from tests.support.forms import read_form, send

EDIT = "/fr/communs/reunion-du-mois/-/edit"
READ = "/fr/communs/reunion-du-mois"


def test_a_member_changes_the_text(cast, browser_of, article):
    page = send(
        browser_of(cast.basile), EDIT, "body", follow=True, body="Tout autre chose.\n", do="save"
    )
    assert page.request.path == READ
    assert "Tout autre chose." in page.text


def test_nothing_changed_saves_nothing_and_says_so(cast, browser_of, article):
    browser = browser_of(cast.basile)
    send(browser, EDIT, "body", do="save")
    assert "/-/revisions/2" not in browser.get(READ + "/-/history").text


def test_one_section_is_edited_alone(cast, browser_of, article):
    browser = browser_of(cast.basile)
    section = f"{EDIT}?section=1.2"
    assert read_form(browser.get(section), "body")["body"] == ["## Préparer\n\nDes chaises.\n\n"]
    send(browser, section, "body", body="## Préparer\n\nDes bancs.", do="save")
    whole = read_form(browser.get(EDIT), "body")["body"][0]
    assert whole == BODY.replace("Des chaises.", "Des bancs.")


def test_a_section_that_is_gone_keeps_what_was_typed(cast, browser_of, article):
    browser = browser_of(cast.basile)
    fields = read_form(browser.get(f"{EDIT}?section=1.2"), "body")
    fields |= {"body": ["## Préparer\n\nDes bancs."], "section": ["9.9"], "do": ["save"]}
    page = browser.post(EDIT, data=fields)
    assert page.status_code == 409
    assert "Des bancs." in page.text


def test_two_people_on_two_languages_do_not_meet(cast, browser_of, article):
    amina, basile = browser_of(cast.amina), browser_of(cast.basile)
    english = read_form(basile.get(f"{EDIT}?part=en"), "body")
    send(amina, EDIT, "body", body="Le sien.", do="save")
    english |= {"title": ["Monthly meeting"], "body": ["Ours."], "do": ["save"]}
    page = basile.post(f"{EDIT}?part=en", data=english, follow_redirects=True)
    assert page.request.path == "/en/commons/monthly-meeting"


def test_a_translation_starts_beside_the_text_there_is(cast, browser_of, article):
    page = browser_of(cast.basile).get(f"{EDIT}?part=en")
    assert "Des chaises." in page.text
    assert read_form(page, "body")["body"] == [""]


def test_the_address_moves_only_when_asked(cast, browser_of, article):
    browser = browser_of(cast.basile)
    send(browser, EDIT, "body", title="Autre titre", do="save")
    assert browser.get(READ).status_code == 200
    send(browser, EDIT, "body", slug="rencontre", is_moving="1", do="save")
    assert browser.get(READ).headers["Location"].endswith("/fr/communs/rencontre")
    assert browser.get("/fr/communs/rencontre").status_code == 200


def test_a_form_opened_at_the_former_address_is_still_saved(cast, browser_of, article):
    amina, basile = browser_of(cast.amina), browser_of(cast.basile)
    fields = read_form(basile.get(EDIT), "body") | {"body": ["Un mot."], "do": ["save"]}
    send(amina, EDIT, "body", slug="rencontre", is_moving="1", do="save")
    page = basile.post(EDIT, data=fields, follow_redirects=True)
    assert page.request.path == "/fr/communs/rencontre"
    assert "Un mot." in page.text


def test_a_newcomers_second_look(cast, browser_of, client, article):
    body = "Voir https://ailleurs.example/liste\n"
    page = send(browser_of(cast.nour), EDIT, "body", follow=True, body=body, do="save")
    assert page.status_code == 200
    assert "ailleurs.example" not in client.get(READ).text


def test_bad_bytes_are_no_server_error(cast, browser_of, article):
    page = browser_of(cast.basile).post(
        EDIT, data=b"title=%ff%fe&body=%ed%a0%80", content_type="application/x-www-form-urlencoded"
    )
    assert page.status_code == 400
