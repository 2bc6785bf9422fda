"""French spaces and apostrophes, in prose and nowhere else."""

from tests.wiki.markup.rendering import html_of, render_text


def test_prose_is_typeset() -> None:
    assert html_of("L'été : « *oui* » !", "fr") == (
        "<p>L’été&nbsp;: «&nbsp;<em>oui</em>&nbsp;»\u202f!</p>"
    )


def test_code_and_addresses_are_left_alone() -> None:
    html = html_of("`l'a ; b` [l'a](/l'a)\n\n```\nl'a ; b\n```", "fr")

    assert html == (
        "<p><code>l'a ; b</code> <a href=\"/l'a\">l’a</a></p>\n<pre><code>l'a ; b\n</code></pre>"
    )


def test_headings_captions_notes_and_links_are_prose_too() -> None:
    source = (
        "## L'été !\n\n![x](/x.png \"L'été !\")\n\n!!! note \"L'été\"\n    x\n\n[[L'été|l'été]]"
    )

    rendered = render_text(source, "fr")

    assert rendered.headings[0].text == "L’été\u202f!"
    assert "<figcaption>L’été\u202f!</figcaption>" in rendered.html
    assert "<strong>L’été.</strong>" in rendered.html
    assert '<a href="wiki:L%27%C3%A9t%C3%A9">l’été</a>' in rendered.html


def test_other_languages_keep_what_was_typed() -> None:
    assert html_of("It's late !", "en") == "<p>It's late !</p>"
