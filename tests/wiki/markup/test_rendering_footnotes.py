"""Footnotes: numbers, ids, ways back, and nothing left from one text to the next."""

from tests.wiki.markup.rendering import html_of, render_text

NOTED = "Second[^b] and first[^a], again[^b].\n\n[^a]: Note *a*.\n[^b]: Note b."


def mention(own_id: str, place: int) -> str:
    """A raised number in the text."""
    link = f'<a aria-label="Note {place}" href="#fn-k7f2m3qa-{place}">{place}</a>'
    return f'<sup id="{own_id}">{link}</sup>'


def test_notes_are_numbered_as_they_are_met() -> None:
    assert html_of(NOTED).startswith(
        f"<p>Second{mention('fnref-k7f2m3qa-1', 1)} and first{mention('fnref-k7f2m3qa-2', 2)},"
        f" again{mention('fnref-k7f2m3qa-1-2', 1)}.</p>"
    )


def test_each_note_leads_back_to_every_mention() -> None:
    html = html_of(NOTED, "fr")

    assert (
        '<li id="fn-k7f2m3qa-1">\n<p>Note b. <a href="#fnref-k7f2m3qa-1">Retour au texte</a>'
        ' <a href="#fnref-k7f2m3qa-1-2">Retour au texte, mention 2</a></p>\n</li>'
    ) in html


def test_notes_stand_in_a_titled_section() -> None:
    assert '<section class="small"><h2 id="notes-k7f2m3qa">' in (html_of(NOTED))
    assert '<h3 id="notes-k7f2m3qa">Notes</h3>' in html_of(f"## Title\n\n{NOTED}")


def test_a_note_that_nobody_mentions_has_no_way_back() -> None:
    html = html_of("Text.\n\n[^x]: Alone.")

    assert "Alone." in html
    assert "Back to the text" not in html


def test_a_note_may_have_any_name() -> None:
    html = html_of('One[^a "b" \\c].\n\n[^a "b" \\c]: Note.')

    assert html.startswith(f"<p>One{mention('fnref-k7f2m3qa-1', 1)}.</p>")
    assert '<p>Note. <a href="#fnref-k7f2m3qa-1">Back to the text</a></p>' in html


def test_two_documents_do_not_share_ids() -> None:
    one = render_text(NOTED, document="aaaa2222").html
    other = render_text(NOTED, document="bbbb3333").html

    assert 'id="fn-aaaa2222-1"' in one
    assert "aaaa2222" not in other


def test_nothing_of_a_text_shows_in_the_next_one() -> None:
    html_of(f"{NOTED}\n\n[ref]: /secret\n\n*[HTML]: secret")

    assert html_of("HTML[^a] [ref]") == "<p>HTML[^a] [ref]</p>"
