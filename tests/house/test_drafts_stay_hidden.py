"""What only editors may read shows nowhere else: not in lists, feeds, search, links nor errors."""

import pytest

from tests.house.stage import Stage
from tests.house.world import SECRET
from wiki.vocab import sections

OTHERS = ["stranger", "member"]


@pytest.mark.parametrize("person", OTHERS)
def test_no_page_tells_a_stranger_of_what_is_not_public(stage: Stage, person: str) -> None:
    browser = stage.browser(person)
    leaks = []

    for route in stage.routes("GET"):
        for samples in (stage.world.public, stage.world.hidden):
            address = samples.address(route.rule)
            if SECRET.encode() in browser.get(address).data:
                leaks.append(address)

    assert leaks == []


@pytest.mark.parametrize("person", OTHERS)
def test_the_pages_of_a_hidden_document_are_not_there(stage: Stage, person: str) -> None:
    browser = stage.browser(person)

    answers = {
        browser.get(stage.world.hidden.address(route.rule)).status_code
        for route in stage.routes("GET")
        if route.is_about_a_document
    }

    assert answers <= {401, 404}


@pytest.mark.parametrize("person", OTHERS)
def test_nothing_can_be_posted_to_a_hidden_document(stage: Stage, person: str) -> None:
    browser = stage.browser(person)
    token = stage.with_token(browser)
    before = stage.rows("kept_texts", "limits")

    answers = {
        browser.post(
            stage.world.hidden.address(route.rule), data=route.form | {"csrf_token": token}
        ).status_code
        for route in stage.routes("POST")
        if route.is_about_a_document
    }

    assert answers <= {401, 404}
    assert stage.rows("kept_texts", "limits") == before


def test_its_editors_read_it(stage: Stage) -> None:
    for (kind, language), slug in stage.world.hidden.slugs.items():
        word = f"/{sections.word(kind, language)}" if kind != "page" else ""
        answer = stage.browsers["editor"].get(f"/{language}{word}/{slug}")

        assert SECRET in answer.get_data(as_text=True)
