"""HTML of the author's: tags and comments go, words stay, and the page can say so."""

import pytest

from tests.wiki.markup.rendering import html_of, render_text


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("a <b>bold</b> word", "<p>a bold word</p>"),
        ("<div>\n\n**still** Markdown\n\n</div>", "<p><strong>still</strong> Markdown</p>"),
        ("<ul><li>one</li><li>two</li></ul>", "<p>one  two  </p>"),
        ("one<br>two<br/>three", "<p>one<br>two<br>three</p>"),
        ("a<!-- b -->c", "<p>ac</p>"),
        ("a\n\n<!-- b\n\n**c** -->\n\nd", "<p>a</p>\n<p>d</p>"),
        ("<script>alert(1)</script>", "<p>alert(1)</p>"),
        ("<img src=x\n onerror=alert(1)>", ""),
        ("1 < 2 > 0 & 3 <3", "<p>1 &lt; 2 &gt; 0 &amp; 3 &lt;3</p>"),
        ("&lt;b&gt; &copy; &nosuch;", "<p>&lt;b&gt; © &amp;nosuch;</p>"),
        ("\\<b>", "<p>&lt;b&gt;</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
    ],
)
def test_tags_go_and_words_stay(source: str, html: str) -> None:
    assert html_of(source) == html


@pytest.mark.parametrize(
    ("source", "is_told"),
    [("<i>x</i>", True), ("<!-- x -->", True), ("a<br>b", False), ("`<i>` <https://a.org>", False)],
)
def test_the_page_can_say_that_html_was_dropped(source: str, is_told: bool) -> None:
    assert render_text(source).raw_html is is_told


def test_characters_that_no_text_may_hold_are_replaced() -> None:
    assert html_of("a\x00b\ud800c\U000f0001d\x02klzzwxh:0000\x03") == (
        "<p>a\ufffdb\ufffdc\ufffdd\ufffdklzzwxh:0000\ufffd</p>"
    )
