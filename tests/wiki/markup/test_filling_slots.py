"""Slots filled for a reader."""

from tests.wiki.markup.rendering import html_of, render_saved
from wiki.markup.slots import Slot, fill


def resolve(raw: str, words: str | None) -> Slot:
    """A wiki in which `Known` is the only page."""
    if raw == "Known":
        return Slot("/en/commons/known", words or "Known today")
    return Slot(f"/en/commons/-/new?title={raw}&x", words or raw, is_wanted=True, hidden="(wanted)")


def test_a_link_takes_the_title_of_today_unless_it_has_words() -> None:
    html = fill(html_of("[[Known]] and [[Known|this & that]]"), resolve)

    assert html == (
        '<p><a href="/en/commons/known">Known today</a> and '
        '<a href="/en/commons/known">this &amp; that</a></p>'
    )


def test_a_wanted_link_says_so_to_everybody() -> None:
    html = fill(html_of('[[A "b" &c]]'), resolve)

    assert html == (
        '<p><a href="/en/commons/-/new?title=A &quot;b&quot; &amp;c&amp;x" class="wanted">'
        'A "b" &amp;c<span class="vh"> (wanted)</span></a></p>'
    )


def test_words_of_another_language_are_marked() -> None:
    slot = Slot("/en/x", "Title", language="en", title='In "English"')

    assert fill(html_of("[[en:Title]]"), lambda raw, words: slot) == (
        '<p><a href="/en/x" lang="en" hreflang="en" title="In &quot;English&quot;">Title</a></p>'
    )


def test_what_is_put_in_is_escaped() -> None:
    slot = Slot('"><script>', "<script>", hidden="<b>", language='"x')

    html = fill(html_of("[[x]]"), lambda raw, words: slot)

    assert "<script>" not in html
    assert "<b>" not in html


def test_section_links_are_left_out_unless_asked_for() -> None:
    html = render_saved("## One & two").html

    assert "section:" in html
    assert fill(html, resolve) == (
        '<div class="sech"><h2 data-unit="3.1" id="u3-1"><span id="s-one-two"></span>'
        "One &amp; two</h2></div>"
    )


def test_a_section_link_stands_beside_its_heading() -> None:
    html = fill(
        render_saved("## One").html,
        resolve,
        lambda unit: Slot(f"/edit?section={unit}", "Edit", hidden="the section One"),
    )

    assert html.endswith(
        '</h2><a href="/edit?section=3.1">Edit<span class="vh"> the section One</span></a></div>'
    )


def test_text_that_looks_like_a_slot_is_left_alone() -> None:
    html = html_of('`<a href="wiki:Known"></a>` ![x](/x.png \'<a href="wiki:Known">y</a>\')')

    assert fill(html, resolve) == html
