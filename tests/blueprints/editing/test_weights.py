"""In the preview: what each changed passage weighs, where they do not all weigh the same."""

import pytest

from tests.blueprints.editing.conftest import BODY
from tests.support.forms import read_form, send
from wiki.documents import queries
from wiki.documents.history import list_revisions

EDIT = "/fr/communs/reunion-du-mois/-/edit"
MINE = BODY.replace("Des chaises.", "Des chaisses.").replace("Une montre.", "Deux montres.")


@pytest.fixture
def amina(cast, browser_of, article):
    """The author's browser."""
    return browser_of(cast.amina)


def weights(page):
    return {name: told for name, told in read_form(page, "body").items() if "weight-" in name}


def kept(cast):
    document = queries.find_to_edit(cast.amina, "fr", "article", "reunion-du-mois")
    return [one.significance for one in list_revisions(cast.amina, document)]


def test_each_changed_passage_weighs_what_the_edit_does_until_told(amina):
    page = send(amina, EDIT, "body", body=MINE, do="preview")

    assert weights(page) == {"weight-1.3": [""], "weight-1.5": [""]}
    assert "Passage par passage" in page.text
    assert "Comme toute la modification" in page.text


def test_what_was_told_is_kept_by_another_preview(amina):
    page = send(amina, EDIT, "body", body=MINE, do="preview")
    fields = read_form(page, "body") | {"weight-1.3": ["typo"], "do": ["preview"]}

    assert weights(amina.post(EDIT, data=fields))["weight-1.3"] == ["typo"]


def test_saving_makes_a_version_of_each_weight(cast, amina):
    page = send(amina, EDIT, "body", body=MINE, do="preview")
    fields = read_form(page, "body") | {"weight-1.3": ["typo"], "do": ["save"]}

    done = amina.post(EDIT, data=fields, follow_redirects=True)

    assert kept(cast) == ["meaning", "typo", "meaning"]
    assert "Deux montres." in done.text


def test_one_changed_passage_is_not_asked_apart(amina):
    page = send(amina, EDIT, "body", body=BODY.replace("Une montre", "Deux"), do="preview")

    assert weights(page) == {}


def test_a_field_is_called_by_its_name(amina):
    page = send(amina, EDIT, "body", body=MINE, summary="Se réunir.", do="preview")

    assert "Résumé. Modifié" in page.text
    assert weights(page)["weight-summary"] == [""]


def test_a_new_text_has_nothing_to_weigh(cast, browser_of):
    page = send(browser_of(cast.amina), "/fr/communs/-/new", "body", body=MINE, do="preview")

    assert weights(page) == {}


def test_nonsense_weighs_what_the_edit_does(cast, amina):
    done = send(amina, EDIT, "body", body=MINE, **{"weight-1.3": "heavy"}, do="save")

    assert done.status_code == 303
    assert kept(cast) == ["meaning", "meaning"]


def test_what_was_told_survives_a_refusal(amina):
    told = {"weight-1.3": "typo"}

    page = send(amina, EDIT, "body", body=MINE, title="", do="save", **told)

    assert page.status_code == 422
    assert weights(page) == {"weight-1.3": ["typo"]}
