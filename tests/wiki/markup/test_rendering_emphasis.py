"""Emphasis, and the words it must not cost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wiki.markup.rendering import html_of


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**a *b* c** _d_ __e__", "<strong>a <em>b</em> c</strong> <em>d</em> <strong>e</strong>"),
        ("***a***", "<strong><em>a</em></strong>"),
        ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"),
        ("2*3**4*5 = 10, *said* he", "2*3**4*5 = 10, <em>said</em> he"),
        ("*a [b](/c)* `*d*`", '<em>a <a href="/c">b</a></em> <code>*d*</code>'),
    ],
)
def test_what_is_emphasised(source: str, html: str) -> None:
    assert html_of(source) == f"<p>{html}</p>"


@given(st.lists(st.sampled_from(["*", "**", "***", "_", "__", "a", "b", " ", "\n"]), max_size=16))
def test_no_word_is_lost(signs: list[str]) -> None:
    source = "x" + "".join(signs)

    shown = re.sub(r"<[^>]*>", "", html_of(source))

    assert re.findall("[abx]", shown) == re.findall("[abx]", source)
