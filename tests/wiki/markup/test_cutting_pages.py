"""A page is cut into the blocks that show its passages: each is HTML, nothing is left out."""

import html5lib
from hypothesis import given, settings

from tests.wiki.markup.rendering import render_saved, units_in
from tests.wiki.markup.texts import texts
from wiki.markup.excerpts import cut
from wiki.markup.slots import Slot, fill


def page(source: str) -> str:
    """A saved text as a reader gets it, its links filled."""
    return fill(render_saved(source).html, lambda raw, words: Slot("/x", words or raw))


def blocks(source: str) -> dict[str, str]:
    """Each block of a saved text by its first unit, without line ends."""
    return {one.units[0]: one.html.replace("\n", "") for one in cut(page(source), "en-")}


def words(html: str) -> str:
    """All that is said, without blanks."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return "".join("".join(tree.itertext()).split())


def test_a_paragraph_and_a_heading_stand_as_they_are() -> None:
    assert blocks("# Title\n\nWords, *said*.\n") == {
        "3.1": '<h2 id="en-u3-1"><span id="en-s-title"></span>Title</h2>',
        "3.2": "<p>Words, <em>said</em>.</p>",
    }


def test_an_item_keeps_a_list_and_its_number() -> None:
    assert blocks("4. four\n5. five\n    - inner\n") == {
        "3.1": '<ol start="4"><li>four</li></ol>',
        "3.2": '<ol start="5"><li>five</li></ol>',
        "3.3": "<ul><li>inner</li></ul>",
    }


def test_the_bullet_goes_with_the_first_paragraph_of_an_item() -> None:
    assert blocks("- one\n\n    more\n") == {
        "3.1": "<ul><li><p>one</p></li></ul>",
        "3.2": "<p>more</p>",
    }


def test_a_row_keeps_its_table() -> None:
    assert blocks("| a | b |\n|---|---|\n| c | d |\n")["3.2"] == (
        "<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
    )


def test_a_term_and_its_definition_stand_alone() -> None:
    assert blocks("Term\n:   sense\n") == {
        "3.1": "<div><strong>Term</strong></div>",
        "3.2": "<div>sense</div>",
    }


def test_a_quote_stays_one() -> None:
    assert blocks("> one\n>\n> two\n")["3.2"] == "<blockquote><p>two</p></blockquote>"


def test_a_footnote_and_its_mention_lead_to_each_other() -> None:
    found = blocks("Words.[^1]\n\n[^1]: Aside.\n")
    assert 'id="en-fnref-k7f2m3qa-1"' in found["3.1"]
    assert 'href="#en-fn-k7f2m3qa-1"' in found["3.1"]
    assert '<ol><li id="en-fn-k7f2m3qa-1">' in found["3.2"]
    assert "Notes</h2>" in found["3.2"]


def test_what_is_no_passage_goes_with_the_next_one() -> None:
    assert blocks("One.\n\n---\n\nTwo.\n")["3.3"] == "<hr><p>Two.</p>"
    assert blocks("One.\n\n---\n")["3.1"] == "<p>One.</p><hr>"


def test_signs_are_still_signs() -> None:
    assert blocks("1 < 2 & `<b>`\n") == {"3.1": "<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>"}


@given(texts)
@settings(deadline=None)
def test_every_passage_is_in_one_block_and_no_word_is_lost(source: str) -> None:
    html = page(source)
    found = cut(html, "en-")
    assert sorted(unit for one in found for unit in one.units) == sorted(units_in(html))
    if found:
        assert sorted(words("".join(one.html for one in found))) == sorted(words(html))


@given(texts)
@settings(deadline=None)
def test_every_block_is_html_of_its_own(source: str) -> None:
    for one in cut(page(source), "en-"):
        html5lib.HTMLParser(strict=True).parseFragment(one.html)
