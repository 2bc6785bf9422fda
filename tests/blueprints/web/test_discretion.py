"""An address that somebody typed into a public text stands nowhere where everybody reads."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.index import catch_up
from wiki.access.actor import Actor
from wiki.documents import queries, service
from wiki.documents.saving import Edit
from wiki.exchange.public import export_public_lines

JO = "jo@gal.example"
TEXTS = {
    "title": f"Four de {JO}",
    "summary": f"On écrit à {JO}.",
    "body": f"{JO}\n\n# Écrire à {JO}\n\n<{JO}>, [Jo](mailto:{JO}), `{JO}`\n\n```\n{JO}\n```\n",
}
ARTICLE = "/fr/communs/fours-de-jo-gal-example"
LIST = "/fr/communs/-/list"


@pytest.fixture
def article(cast: Cast) -> int:
    """An article that two revisions wrote; the note tells an address too."""
    first = {name: text.replace("Four", "Fours") for name, text in TEXTS.items()}
    saved = service.create(cast.amina, "article", "fr", Edit({"fr": first, "en": first}, 0))
    edit = Edit({"fr": TEXTS}, 1, note=f"Merci à {JO}")
    service.revise(cast.amina, saved.document_id, edit)
    catch_up()
    return saved.document_id


@pytest.mark.parametrize(
    "path",
    [
        ARTICLE,
        f"{ARTICLE}/-/history",
        f"{ARTICLE}/-/compare?a=1&b=2",
        f"{ARTICLE}/-/revisions/1",
        f"{ARTICLE}/-/links",
        "/fr/communs",
        f"{LIST}.csv",
        f"{LIST}.json",
        f"{LIST}.atom",
        f"{ARTICLE}/-/both",
        f"{ARTICLE}/-/changes.atom",
        "/fr/-/recent",
        "/fr/-/changes.atom",
        "/fr/recherche?q=four",
        "/api/v1/search?q=four",
    ],
)
def test_no_page_nor_file_tells_it(client: FlaskClient, article: int, path: str) -> None:
    answer = client.get(path, follow_redirects=True)

    assert answer.status_code == 200, path
    assert JO not in answer.text and "four" in answer.text.lower()


def test_the_program_interface_tells_none(client: FlaskClient, cast: Cast, article: int) -> None:
    public_id = queries.get_to_edit(cast.amina, article).public_id

    for path in (f"/api/v1/documents/{public_id}", f"/api/v1/documents/{public_id}/revisions"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert JO not in answer.text and "[…@…]" in str(answer.json)


def test_the_public_export_has_dots_of_the_same_length(article: int) -> None:
    told = b"".join(export_public_lines()).decode()

    assert JO not in told
    assert f"On écrit à {len(JO) * '•'}." in told


def test_no_comparison_tells_a_part_of_one(client: FlaskClient, cast: Cast, article: int) -> None:
    body = TEXTS["body"].replace(JO, "jim@gal.example")
    service.revise(cast.amina, article, Edit({"fr": {**TEXTS, "body": body}}, 2))

    shown = client.get(f"{ARTICLE}/-/compare?a=2&b=3").text

    assert "jim" not in shown and "gal.example" not in shown
    assert "[…@…]" in shown


def test_words_stand_in_the_text(client: FlaskClient, article: int) -> None:
    page = client.get(ARTICLE).text

    assert "<span>[adresse masquée]</span>, <span>Jo</span>" in page
    assert "mailto:" not in page


def test_whoever_writes_sees_the_source(
    cast: Cast, article: int, browser_of: Callable[[Actor], FlaskClient]
) -> None:
    form = browser_of(cast.amina).get(f"{ARTICLE}/-/edit").text

    assert f"[Jo](mailto:{JO})" in form
