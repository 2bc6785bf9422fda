"""Texts that stand beneath a heading of their own, several of them in one page."""

import re

import pytest

from wiki.markup.model import Heading, Request
from wiki.markup.render import render

SOURCE = "# First\n\nA note[^1].\n\n### Third\n\n###### Last\n\n[^1]: Below."


def html_of(field: str) -> str:
    return render(Request(SOURCE, "en", f"k7f2m3qa-{field}", field=field)).html


def test_its_headings_are_lower_than_the_one_above() -> None:
    rendered = render(Request("# First\n\n### Third\n\n###### Last", "en", "k", field="context"))

    assert rendered.headings == (
        Heading(3, "First", "s-context-first", None),
        Heading(4, "Third", "s-context-third", None),
        Heading(6, "Last", "s-context-last", None),
    )


@pytest.mark.parametrize("name", ["id", "href"])
def test_two_texts_alike_share_no_anchor(name: str) -> None:
    first, second = (
        set(re.findall(rf' {name}="([^"]+)"', html_of(field)))
        for field in ("context", "objectives")
    )

    assert first and second and not first & second


def test_its_notes_lead_there_and_back() -> None:
    html = html_of("context")

    named = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r' href="#([^"]+)"', html)) <= named
    assert '<h4 id="notes-k7f2m3qa-context">Notes</h4>' in html
