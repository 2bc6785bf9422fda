"""Headings: levels, anchors, the list for a table of contents, and room for section links."""

from tests.wiki.markup.rendering import html_of, render_saved, render_text
from wiki.markup.headings import readable_anchor
from wiki.markup.model import Heading


def test_the_page_keeps_the_only_first_level() -> None:
    assert html_of("# One\n\nTwo\n---\n\n#### Four") == (
        '<h2 id="s-one">One</h2>\n<h2 id="s-two">Two</h2>\n<h4 id="s-four">Four</h4>'
    )


def test_a_saved_heading_has_a_stable_anchor_an_alias_and_room_for_its_link() -> None:
    rendered = render_saved("## Préparer la salle\n\nTexte", "fr")

    assert rendered.html == (
        '<div class="sech"><h2 data-unit="3.1" id="u3-1"><span id="s-preparer-la-salle"></span>'
        'Préparer la salle</h2><a href="section:3.1"></a></div>\n<p data-unit="3.2">Texte</p>'
    )
    assert rendered.headings == (Heading(2, "Préparer la salle", "u3-1", "3.1"),)


def test_only_second_and_third_levels_have_a_link() -> None:
    html = render_saved("## Two\n\n### Three\n\n#### Four").html

    assert html.count('class="sech"') == 2


def test_headings_alike_have_different_aliases() -> None:
    rendered = render_text("## After\n\n## After\n\n## After")

    assert [heading.anchor for heading in rendered.headings] == [
        "s-after",
        "s-after-2",
        "s-after-3",
    ]


def test_the_list_tells_the_words_only() -> None:
    source = "## A *fine* `day` [[Of|of]] [[Rest]] &amp; sun[^1] ##\n\n[^1]: x"

    rendered = render_text(source)

    assert [heading.text for heading in rendered.headings] == ["A fine day of Rest & sun"]


def test_a_heading_without_words_is_no_heading() -> None:
    assert render_text("##\n\n## <b></b>").headings == ()


def test_an_alias_cannot_be_taken_for_another_part_of_the_page() -> None:
    assert 'id="s-csrf-token"' in html_of("## csrf_token")
    assert readable_anchor("Csrf token") == "s-csrf-token"
