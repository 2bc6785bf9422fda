"""Beginning a document."""

from bs4 import BeautifulSoup

from tests.support.forms import send
from wiki.documents import service
from wiki.documents.saving import Edit

NEW = "/fr/communs/-/new"


def test_a_member_writes_an_article_and_reads_it(cast, browser_of):
    amina = browser_of(cast.amina)
    page = send(
        amina,
        NEW,
        "body",
        follow=True,
        title="Four à pain",
        body="Du feu.\n",
        type="method",
        topics=["food"],
        do="save",
    )
    assert page.request.path == "/fr/communs/four-a-pain"
    assert "Du feu." in page.text


def test_a_wanted_link_opens_the_form_with_its_title(cast, browser_of):
    page = browser_of(cast.amina).get(NEW + "?title=Four à pain")
    assert 'value="Four à pain"' in page.text


def test_a_stranger_is_asked_to_sign_in(cast, client):
    assert client.get(NEW).status_code == 401


def test_a_member_may_not_begin_a_page_of_the_site(cast, browser_of):
    assert browser_of(cast.amina).get("/fr/-/new").status_code == 403


def test_without_a_title_everything_typed_is_kept(cast, browser_of):
    page = send(
        browser_of(cast.amina),
        NEW,
        "body",
        title="",
        body="Un long texte.",
        type="method",
        do="save",
    )
    assert page.status_code == 422
    assert "Un long texte." in page.text
    assert 'aria-invalid="true"' in page.text


def test_the_summary_of_errors_names_each_field_in_order_and_leads_to_it(cast, browser_of):
    page = send(browser_of(cast.amina), "/en/commons/-/new", "body", type="", do="save")
    soup = BeautifulSoup(page.text, "html.parser")
    mended = [(link["href"], link.get_text()) for link in soup.select(".err a")]
    assert mended == [
        ("#title", "In “Title”: Give the text a title."),
        ("#type", "In “Type”: Choose one."),
    ]
    assert [soup.select_one(href).name for href, _words in mended] == ["input", "select"]


def test_the_words_for_the_menu_are_mended_where_they_are(cast, browser_of):
    page = send(browser_of(cast.chloe), "/en/-/new", "body", title="Us", menu="x" * 500, do="save")
    soup = BeautifulSoup(page.text, "html.parser")
    assert [link["href"] for link in soup.select(".err a")] == ["#menu"]
    assert [control.name for control in soup.select("#menu")] == ["input"]


def test_pages_above_are_offered_in_their_own_language(cast, browser_of):
    edit = Edit({"fr": {"title": "Qui sommes-nous ?"}}, 0)
    service.create(cast.chloe, "page", "fr", edit)
    soup = BeautifulSoup(browser_of(cast.chloe).get("/en/-/new").text, "html.parser")
    assert [
        (option.get("lang"), option.get_text()) for option in soup.select("#parent option")
    ] == [
        (None, "None: it stands at the top"),
        ("fr", "Qui sommes-nous\u202f?"),
    ]


def test_a_title_that_gives_no_address_asks_for_one(cast, browser_of):
    page = send(browser_of(cast.amina), NEW, "body", title="！！！", type="method", do="save")
    assert page.status_code == 422
    assert 'href="#slug"' in page.text


def test_a_taken_address_is_told_beside_the_field(cast, browser_of, article):
    page = send(
        browser_of(cast.basile), NEW, "body", title="Réunion du mois", type="method", do="save"
    )
    assert page.status_code == 422
    assert "reunion-du-mois" in page.text


def test_a_text_over_one_megabyte_is_told_and_kept(cast, browser_of):
    page = send(
        browser_of(cast.amina),
        NEW,
        "body",
        title="Long",
        body="x" * 1_000_001,
        type="method",
        do="save",
    )
    assert page.status_code == 422
    assert "x" * 1_000 in page.text


def test_an_unknown_choice_is_told(cast, browser_of):
    page = send(browser_of(cast.amina), NEW, "body", title="T", type="recipe", do="save")
    assert page.status_code == 422
    assert "recipe" in page.text


def test_fields_that_the_form_does_not_have_change_nothing(cast, browser_of, app):
    page = send(
        browser_of(cast.amina),
        NEW,
        "body",
        follow=True,
        title="Four",
        type="method",
        audience="editors",
        owner_id="1",
        external_id="x",
        do="save",
    )
    assert page.status_code == 200
    assert app.test_client().get("/fr/communs/four").status_code == 200


def test_a_language_that_the_site_does_not_have_is_not_found(cast, browser_of):
    assert browser_of(cast.amina).get(NEW + "?part=xx").status_code == 404


def test_the_preview_shows_the_text_and_saves_nothing(cast, browser_of, client):
    page = send(
        browser_of(cast.amina),
        NEW,
        "body",
        title="Four",
        body="Du **feu** <b>vif</b>.",
        type="method",
        do="preview",
    )
    assert page.status_code == 200
    assert "Du <strong>feu</strong> vif." in page.text
    assert client.get("/fr/communs/four").status_code == 404


def test_the_preview_shows_title_and_summary_as_the_page_will(cast, browser_of):
    texts = {"title": "Le four d'en haut", "summary": "Chaud ?", "body": "Du feu."}

    page = send(browser_of(cast.amina), NEW, "body", **texts, do="preview")

    preview = BeautifulSoup(page.text, "html.parser").select_one(".preview")
    told = [(tag["class"], tag.text.strip(), tag["lang"]) for tag in preview.select("[lang]")]
    assert told == [
        (["as-title"], "Le four d’en haut", "fr"),
        (["big"], "Chaud\u202f?", "fr"),
        (["prose"], "Du feu.", "fr"),
    ]


def test_a_hostile_text_is_told_plainly_in_the_preview_and_kept(cast, browser_of):
    hostile = "![" * 200 + "[a](" * 20_000
    page = send(
        browser_of(cast.amina), NEW, "body", title="Four", body=hostile, type="method", do="preview"
    )
    assert page.status_code == 200
    assert hostile[:1000] in page.text
