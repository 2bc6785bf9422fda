"""Each passage can be found in the page by its unit."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wiki.markup.rendering import html_of, render_saved, units_in
from tests.wiki.markup.texts import texts

PAGE = """# Title

Words with `code`
on two lines.

- item
    - inner
- [x] task

| a | b |
|---|---|
| c | |

```
fence
```

> quote

Term
:   definition

!!! note "Hear"
    inside

![alt](/x.png "caption")

Underlined
----------

---

*[LAG]: group

Last[^1].

[^1]: note
"""


def test_every_passage_that_shows_is_marked_on_its_element() -> None:
    assert units_in(render_saved(PAGE).html) == {
        "3.1": "h2",
        "3.2": "p",
        "3.3": "li",
        "3.4": "li",
        "3.5": "li",
        "3.6": "tr",
        "3.7": "tr",
        "3.8": "pre",
        "3.9": "p",
        "3.10": "dt",
        "3.11": "dd",
        "3.12": "p",
        "3.13": "p",
        "3.14": "figure",
        "3.15": "h2",
        "3.18": "p",
        "3.19": "p",
    }


def unmarked(html: str) -> str:
    """The HTML of a saved text as it would be if nobody had saved it."""
    html = re.sub(r' data-unit="[^"]*"|<a href="section:[^"]*"></a>', "", html)
    html = re.sub(r'<div class="sech">(.*?)</div>', r"\1", html, flags=re.DOTALL)
    return re.sub(r' id="u3-\d+"><span id="(.*?)"></span>', r' id="\1">', html)


def test_marking_changes_nothing_else() -> None:
    assert unmarked(render_saved(PAGE).html) == html_of(PAGE)


@given(texts)
@settings(deadline=None)
def test_marking_never_changes_what_is_seen(source: str) -> None:
    assert unmarked(render_saved(source).html) == html_of(source)


def test_a_block_that_holds_several_passages_names_them_all() -> None:
    html = render_saved("A paragraph\n# and a heading\nin one go").html

    assert units_in(html)["3.1"] == "p"
    assert units_in(html)["3.2"] == "h2"


def test_the_title_of_a_note_within_a_note_is_marked() -> None:
    html = render_saved('!!! note "Out"\n    a\n\n    !!! tip "In"\n        b').html

    assert '<p data-unit="3.3 3.4"><strong>In.</strong> b</p>' in html


def test_a_passage_that_shows_nothing_leaves_no_trace() -> None:
    assert render_saved("<!-- hidden -->\n\n---\n\nSeen").html == (
        '<hr>\n<p data-unit="3.3">Seen</p>'
    )


@given(st.text(st.sampled_from("ab #*_`|[]<>!:-\n1.\\~^()"), max_size=60))
def test_no_mark_is_ever_seen(source: str) -> None:
    html = render_saved(source).html

    assert not re.search("[\x02\x03\U000f0000-\U0010ffff]", html)
