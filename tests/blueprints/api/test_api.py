"""The API, as a program reads it."""

import pytest
from jsonschema import Draft202012Validator

from tests.support.index import catch_up, count_credits
from wiki.documents import service
from wiki.documents.saving import Edit, Saved


@pytest.fixture
def article(cast) -> Saved:
    """« Four à pain », public, in French and English."""
    edit = Edit(
        {"fr": {"title": "Four à pain", "body": "Du feu."}}, 0, facts={"type": "method", "cost": 3}
    )
    saved = service.create(cast.amina, "article", "fr", edit)
    twin = Edit({"en": {"title": "Bread oven", "body": "Fire."}}, 1)
    service.revise(cast.basile, saved.document_id, twin)
    return saved


def conforms(client, name, told):
    """Whether `told` is what the description promises under this name."""
    described = client.get("/api/v1/openapi.json").json
    schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
    Draft202012Validator(schema).validate(told)


def test_a_document_with_its_facts_and_the_state_of_each_language(client, article):
    told = client.get(f"/api/v1/documents/{article.public_id}").json
    conforms(client, "Document", told)
    assert told["facts"] == {"type": "method", "cost": 3}
    assert told["parts"]["en"]["title"] == "Bread oven"
    assert told["parts"]["en"]["url"] == "http://localhost/en/commons/bread-oven"
    assert {part["state"] for part in told["parts"].values()} == {"published"}


def test_whose_words_readers_see(client, article):
    count_credits()
    told = client.get(f"/api/v1/documents/{article.public_id}").json
    conforms(client, "Document", told)
    assert told["parts"]["en"]["credits"] == [
        {"role": "writer", "name": "Basile O.", "engine": "", "words": 3}
    ]


def test_its_revisions_newest_first(client, article):
    told = client.get(f"/api/v1/documents/{article.public_id}/revisions?per_page=1").json
    conforms(client, "Revisions", told)
    assert [one["number"] for one in told["items"]] == [2]
    older = client.get(told["next"].removeprefix("http://localhost")).json
    assert [one["number"] for one in older["items"]] == [1]
    assert older["next"] is None


def test_a_search_names_the_group_of_each_hit(client, article):
    catch_up()
    told = client.get("/api/v1/search?q=four&lang=fr").json
    conforms(client, "SearchAnswer", told)
    assert [(hit["title"], hit["group"]) for hit in told["hits"]] == [("Four à pain", "fr")]


def test_what_is_not_there_is_a_problem_in_json(client):
    answer = client.get("/api/v1/documents/aaaaaaaa")
    assert answer.status_code == 404
    assert answer.content_type == "application/problem+json"
    conforms(client, "Problem", answer.json)


@pytest.mark.parametrize(
    "query", ["", "?q=a&lang=xx", "?q=a&page=0", "?q=a&page=1e9", "?q=a&kind=recipe"]
)
def test_an_argument_that_cannot_be_read_is_named(client, query):
    answer = client.get(f"/api/v1/search{query}")
    assert answer.status_code == 400
    assert answer.json["detail"]


def test_nothing_changed_is_told_in_a_line(client, article):
    address = f"/api/v1/documents/{article.public_id}"
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_a_held_text_is_for_its_author_and_the_editors(cast, client, browser_of):
    edit = Edit(
        {"fr": {"title": "Vu sur https://x.example", "body": "."}}, 0, facts={"type": "method"}
    )
    held = service.create(cast.nour, "article", "fr", edit)
    address = f"/api/v1/documents/{held.public_id}"
    assert client.get(address).status_code == 404
    assert browser_of(cast.amina).get(address).status_code == 404
    assert browser_of(cast.chloe).get(address).json["parts"]["fr"]["state"] == "draft"
