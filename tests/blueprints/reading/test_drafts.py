"""What is not public: drafts, pages for members."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast
from wiki.access.actor import Actor, Audience
from wiki.documents import publishing, service
from wiki.documents.saving import Edit

BrowserOf = Callable[[Actor], FlaskClient]


def test_a_draft_is_nowhere_for_a_stranger(amina: Pen, client: FlaskClient) -> None:
    amina.draft("Le pain")

    answer = client.get("/fr/communs/le-pain")

    assert answer.status_code == 404


def test_its_author_and_the_editors_read_it_as_a_draft(
    amina: Pen, cast: Cast, browser_of: BrowserOf
) -> None:
    amina.article("The oven", language="en")
    amina.draft("Bread", "See [[The oven]].", language="en")

    pages = [browser_of(actor).get("/en/commons/bread") for actor in (cast.amina, cast.chloe)]

    for page in pages:
        assert page.status_code == 200
        soup = BeautifulSoup(page.text, "html.parser")
        assert "Draft." in soup.select("header .note")[0].get_text()
        assert soup.select("meta[name=robots]") != []
        assert soup.select(".sheet .prose a")[0]["href"] == "/en/commons/the-oven"


def test_only_an_editor_is_offered_to_publish(
    amina: Pen, cast: Cast, browser_of: BrowserOf
) -> None:
    amina.article("Le four")

    member, editor = (browser_of(actor) for actor in (cast.basile, cast.chloe))

    assert "/-/publishing" not in member.get("/fr/communs/le-four").text
    assert "/-/publishing" in editor.get("/fr/communs/le-four").text


def test_editors_are_told_that_a_newer_version_waits(
    amina: Pen, cast: Cast, client: FlaskClient, browser_of: BrowserOf
) -> None:
    saved = amina.article("The oven", "Knead.", language="en")
    longer = {"en": {"title": "The oven", "body": "Knead for long."}}
    edit = Edit(parts=longer, base_number=1, is_to_publish=False)
    service.revise(cast.amina, saved.document_id, edit)
    address = "/en/commons/the-oven"

    editor, member = (browser_of(actor).get(address).text for actor in (cast.chloe, cast.basile))

    assert "A newer version waits." in editor
    assert f"{address}/-/compare?a=1&amp;b=2" in editor
    assert "A newer version waits." not in member + client.get(address).text


def test_nothing_waits_once_it_is_public(amina: Pen, cast: Cast, browser_of: BrowserOf) -> None:
    saved = amina.article("The oven", "Knead.", language="en")
    amina.write(saved, "en", "The oven", "Knead for long.")
    amina.write(saved, "fr", "Le four", "Pétrir.")

    assert "waits." not in browser_of(cast.chloe).get("/en/commons/the-oven").text


def test_a_page_for_members_says_so_to_them_and_is_nowhere_for_others(
    chloe: Pen, cast: Cast, client: FlaskClient, browser_of: BrowserOf
) -> None:
    saved = chloe.page("Accounts", language="en")
    publishing.set_audience(cast.chloe, saved.document_id, Audience.MEMBERS)

    inside, outside = browser_of(cast.basile).get("/en/accounts"), client.get("/en/accounts")

    assert "For members." in inside.text
    assert outside.status_code == 404


def test_visitors_are_invited_to_edit_articles_and_not_pages(
    amina: Pen, chloe: Pen, client: FlaskClient
) -> None:
    amina.article("Le four", "## Un\n\nTexte.")
    chloe.page("Les comptes", "## Un\n\nTexte.")

    article, page = client.get("/fr/communs/le-four").text, client.get("/fr/les-comptes").text

    assert "/-/edit?part=fr&amp;section=1.1" in article
    assert "/-/edit" not in page
