"""Where links and pictures of authors may lead."""

import pytest

from tests.wiki.markup.rendering import html_of

OUT = 'rel="external nofollow noopener"'


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("/fr/communs", "/fr/communs"),
        ("#s-part", "#s-part"),
        ("notes/one.pdf", "notes/one.pdf"),
        ("</a file.pdf>", "/a%20file.pdf"),
        ("tel:+33536491200", "tel:+33536491200"),
    ],
)
def test_addresses_that_stay(address: str, href: str) -> None:
    assert html_of(f"[x]({address})") == f'<p><a href="{href}">x</a></p>'


def test_a_link_that_leads_out_says_so() -> None:
    assert html_of('[x](https://example.org/?a=1&b=2 "Title")') == (
        f'<p><a href="https://example.org/?a=1&amp;b=2" {OUT} title="Title">x</a></p>'
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#10;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#x6a;avascript:alert(1)",
        "//example.org/x",
        "/\\example.org",
        "\\\\example.org",
        "https:example.org",
        "data:text/html,x",
        "vbscript:x",
        "ftp://example.org",
        "wiki:Page",
        "section:3.1",
        "x:y",
        "",
    ],
)
def test_of_other_links_the_words_remain(address: str) -> None:
    assert html_of(f"[x]({address})") == "<p><span>x</span></p>"


def test_a_reference_is_vetted_like_the_rest() -> None:
    assert html_of("[x][1]\n\n[1]: javascript:alert(1)") == "<p><span>x</span></p>"


def test_addresses_in_angle_brackets() -> None:
    html = html_of("<https://example.org/l'été> <me@example.org> <mailto:me@example.org>", "fr")

    assert html == (
        f"<p><a href=\"https://example.org/l'été\" {OUT}>https://example.org/l'été</a> "
        "<span>[adresse masquée]</span> <span>[adresse masquée]</span></p>"
    )


def test_a_picture_from_elsewhere_is_a_link_to_it() -> None:
    assert html_of("![Plan](https://example.org/plan.png)") == (
        f'<p><a href="https://example.org/plan.png" {OUT}>Plan</a></p>'
    )


def test_a_picture_without_an_address_leaves_its_words() -> None:
    assert html_of("![Plan](data:image/svg+xml,x)") == "<p><span>Plan</span></p>"
