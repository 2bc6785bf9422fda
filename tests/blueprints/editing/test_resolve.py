"""Two people at once: what is apart goes together, what meets is asked sentence by sentence."""

import pytest

from tests.blueprints.editing.conftest import BODY
from tests.support.forms import read_form, send

EDIT = "/fr/communs/reunion-du-mois/-/edit"
READ = "/fr/communs/reunion-du-mois"
MINE = BODY.replace("Une montre.", "Une montre. Un cahier.").replace("chaises", "bancs")
THEIRS = BODY.replace("Un début.", "Un bon début.").replace("chaises", "tabourets")


def source(browser):
    return read_form(browser.get(EDIT), "body")["body"][0]


@pytest.fixture
def basile(cast, browser_of, article):
    """The browser of the one who saves last."""
    return browser_of(cast.basile)


@pytest.fixture
def late(cast, browser_of, basile):
    """What basile is told when he saves MINE after amina saved THEIRS from the same text."""
    fields = read_form(basile.get(EDIT), "body") | {"body": [MINE], "do": ["save"]}
    send(browser_of(cast.amina), EDIT, "body", body=THEIRS, do="save")
    return basile.post(EDIT, data=fields)


def choose(page, take, **more):
    fields = read_form(page, "pieces") | {"body-1-take": [take], "do": ["save"]}
    return fields | {name.replace("_", "-"): [value] for name, value in more.items()}


def test_what_is_apart_is_saved_and_said(cast, browser_of, basile):
    amina = browser_of(cast.amina)
    fields = read_form(basile.get(EDIT), "body")
    fields |= {"body": [BODY.replace("Une montre.", "Deux montres.")], "do": ["save"]}
    send(amina, EDIT, "body", body=BODY.replace("Un début.", "Un bon début."), do="save")

    page = basile.post(EDIT, data=fields, follow_redirects=True)

    assert page.request.path == READ
    assert "a été réuni au vôtre" in page.text
    assert "Un bon début." in page.text
    assert "Deux montres." in page.text


def test_only_what_meets_is_asked(late):
    assert late.status_code == 409
    assert "Un endroit à décider" in late.text
    assert "tabourets" in late.text
    assert "Une montre. Un cahier." in late.text
    assert read_form(late, "pieces")["body-1-edit"] == ["Des bancs."]


@pytest.mark.parametrize(
    ("take", "kept"),
    [
        ("theirs", "Des tabourets."),
        ("mine", "Des bancs."),
        ("both", "Des tabourets.\n\nDes bancs."),
    ],
)
def test_the_choice_is_saved_with_all_the_rest(basile, late, take, kept):
    page = basile.post(EDIT, data=choose(late, take), follow_redirects=True)

    assert page.request.path == READ
    expected = MINE.replace("Un début.", "Un bon début.").replace("Des bancs.", kept)
    assert source(basile) == expected


def test_other_words_are_saved(basile, late):
    basile.post(EDIT, data=choose(late, "edit", body_1_edit="Des coussins."))

    assert "Tenir" in source(basile)
    assert "Des coussins.\n\n" in source(basile)


def test_a_place_left_open_is_asked_again_with_all_that_was_typed(basile, late):
    fields = choose(late, "edit", body_1_edit="Des coussins.")
    del fields["body-1-take"]

    page = basile.post(EDIT, data=fields)

    assert page.status_code == 422
    assert "choisissez ce qui reste" in page.text
    assert read_form(page, "pieces")["body-1-edit"] == ["Des coussins."]


def test_other_words_are_not_lost_when_another_choice_is_made(basile, late):
    fields = choose(late, "theirs", body_1_edit="Des coussins.")

    page = basile.post(EDIT, data=fields)

    assert page.status_code == 422
    assert read_form(page, "pieces")["body-1-edit"] == ["Des coussins."]
    assert read_form(page, "pieces")["body-1-take"] == ["theirs"]


def test_a_third_person_makes_it_asked_again(cast, browser_of, basile, late):
    send(browser_of(cast.chloe), EDIT, "body", body=THEIRS.replace("tabourets", "poufs"), do="save")

    page = basile.post(EDIT, data=choose(late, "edit", body_1_edit="Des coussins."))

    assert page.status_code == 409
    assert "poufs" in page.text
    assert read_form(page, "pieces")["body-1-edit"] == ["Des coussins."]
    basile.post(EDIT, data=choose(page, "mine"))
    assert "Des coussins." in source(basile)
    assert "Un cahier." in source(basile)


def test_a_preview_holds_the_whole_text(basile, late):
    page = basile.post(EDIT, data=choose(late, "mine") | {"do": ["preview"]})

    assert page.status_code == 200
    body = read_form(page, "body")["body"][0]
    assert "Un bon début." in body
    assert "Des bancs." in body


def test_an_old_page_keeps_the_choices(basile, late):
    fields = choose(late, "edit", body_1_edit="Des coussins.")

    page = basile.post(EDIT, data=fields | {"csrf_token": ["faux"]})

    again = read_form(page, "pieces")
    assert (again["body-1-take"], again["body-1-edit"]) == (["edit"], ["Des coussins."])
    basile.post(EDIT, data=again | {"do": ["save"]})
    assert "Des coussins." in source(basile)


def test_titles_that_differ_are_asked_too(cast, browser_of, basile):
    fields = read_form(basile.get(EDIT), "body") | {"title": ["Réunion de juin"], "do": ["save"]}
    send(browser_of(cast.amina), EDIT, "body", title="Réunion de mai", do="save")

    page = basile.post(EDIT, data=fields)
    fields = read_form(page, "pieces") | {"title-0-take": ["mine"], "do": ["save"]}
    saved = basile.post(EDIT, data=fields, follow_redirects=True)

    assert page.status_code == 409
    assert "Réunion de juin" in saved.text
