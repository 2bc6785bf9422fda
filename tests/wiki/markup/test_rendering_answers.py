"""Requests and renderings as they travel between processes and into files."""

import pytest

from tests.wiki.markup.rendering import html_of, render_saved
from wiki.markup.labels import known, labels_in
from wiki.markup.model import Rendered, Request
from wiki.vocab import languages


def test_a_request_comes_back_as_it_left() -> None:
    request = Request("L'été\ud800", "fr", "k7f2m3qa", (("3.1", 5), ("2.4", 1)))

    assert Request.from_json(request.to_json()) == request


def test_a_rendering_comes_back_as_it_left() -> None:
    rendered = render_saved("## One\n\n<b>two</b> 😀")

    assert Rendered.from_json(rendered.to_json()) == rendered


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"html": 1, "headings": []}', '{"html": "", "headings": [{}]}']
)
def test_damage_is_told(text: str) -> None:
    with pytest.raises(ValueError):
        Rendered.from_json(text)


def test_a_text_that_fails_does_not_spoil_the_next_one() -> None:
    with pytest.raises(RecursionError):
        html_of("* " * 1_000 + "too deep")

    assert html_of("fine\n\n- one") == "<p>fine</p>\n<ul>\n<li>one</li>\n</ul>"


def test_every_language_has_its_words() -> None:
    assert set(known()) >= set(languages.known())
    assert all("{number}" in labels_in(code).note_number for code in known())


def test_an_unknown_language_borrows_words() -> None:
    assert labels_in("xx") == labels_in(known()[0])
