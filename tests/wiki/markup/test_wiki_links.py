"""Wiki links: which there are, what their slots keep, and that both sides agree."""

import re
import time
from collections import Counter
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wiki.markup.rendering import html_of, render_saved
from wiki.markup.links import find_links
from wiki.markup.pieces import WikiLink

SLOT = re.compile(r'<a href="wiki:([^"]*)">([^<]*)</a>')


def slots_in(html: str) -> Counter[tuple[str, str | None]]:
    """(what stands between the brackets, words given) of each slot."""
    return Counter((unquote(raw), words or None) for raw, words in SLOT.findall(html))


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("[[L'élevage]]", WikiLink("L'élevage")),
        ("[[Title|other words]]", WikiLink("Title", words="other words")),
        ("[[en:Title]]", WikiLink("en:Title")),
        ("[[annuaire:L'Établi]]", WikiLink("annuaire:L'Établi")),
        ("[[Title#Some part]]", WikiLink("Title", "Some part")),
        ("[[#Some part]]", WikiLink("", "Some part")),
        ("[[C#]]", WikiLink("C#")),
        ("[[ Title | words ]]", WikiLink("Title", words="words")),
        ("[[Title|]]", WikiLink("Title")),
        ("| [[Title\\|words]] |", WikiLink("Title", words="words")),
        ("[[[Title]]]", WikiLink("Title")),
        ("*[[a_b_c]]*", WikiLink("a_b_c")),
        ("[words [[Title]]](/elsewhere)", WikiLink("Title")),
    ],
)
def test_a_link_and_its_slot(source: str, link: WikiLink) -> None:
    assert find_links(source) == [link]
    assert slots_in(html_of(source)) == Counter([(link.raw, link.words)])


@pytest.mark.parametrize(
    "source",
    [
        "`[[Title]]`",
        "```\n[[Title]]\n```",
        "<!-- [[Title]] -->",
        '<b title="[[Title]]">x</b>',
        "\\[[Title]]",
        "[[1]](https://example.org)",
        "[[]] [[ ]] [[|x]]",
        "[[a\nb]]",
        "[[^1]]",
        "[[" + "a" * 301 + "]]",
    ],
)
def test_what_is_no_link_has_no_slot(source: str) -> None:
    assert find_links(source) == []
    assert not slots_in(html_of(source))


def test_the_slot_is_safe_and_says_whether_words_were_given() -> None:
    assert html_of('[[A "B" & C|d & "e"]] [[?%]]') == (
        '<p><a href="wiki:A%20%22B%22%20%26%20C">d &amp; "e"</a> <a href="wiki:%3F%25"></a></p>'
    )


def test_an_author_cannot_write_a_slot() -> None:
    html = html_of('[x](wiki:Page) <a href="wiki:Page">x</a> [y][1]\n\n[1]: wiki:Page')

    assert not slots_in(html)


def test_in_an_alternative_text_a_link_is_its_words() -> None:
    assert 'alt="The plan of it"' in html_of("![The [[Place|plan]] of it](/x.png)")


words = st.text(st.sampled_from("abé '’*_&;!?"), min_size=1, max_size=12)
links = st.builds(
    lambda target, said: f"[[{target}|{said}]]" if said else f"[[{target}]]",
    st.sampled_from(["Page", "L'élevage", "en:Title", "annuaire:X", "T#part", "a_b*c*"]),
    st.sampled_from(["", "words", "two words"]),
)
code = words.map(lambda text: f"`{text} [[not]]`")
lines = st.lists(
    st.one_of(
        words, links, code, st.sampled_from(["`", "[", "]", "<!--", "<b>", "</b>", "\\", "<br>"])
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
blocks = st.one_of(
    lines,
    lines.map(lambda line: f"## {line}"),
    lines.map(lambda line: f"- {line}\n- {line}\n    - {line}"),
    lines.map(lambda line: f"> {line}"),
    lines.map(lambda line: f"!!! note\n    {line}"),
    lines.map(lambda line: f"Term\n:   {line}"),
    links.map(lambda link: f"| a | b |\n|---|---|\n| {link} | {link} |"),
    lines.map(lambda line: f"```\n{line}\n```"),
    lines.map(lambda line: f"    {line}"),
)


@given(st.lists(blocks, min_size=1, max_size=6).map("\n\n".join))
@settings(deadline=None)
def test_the_table_of_links_and_the_page_agree(source: str) -> None:
    listed = Counter((link.raw, link.words) for link in find_links(source))

    assert slots_in(render_saved(source).html) == listed


@pytest.mark.parametrize(
    "piece", ["[[", "[[a", "[[a|", "`", "` `` ", "```a\n", "<!--", '<a b="', "\\", "<a@", "<a b "]
)
def test_looking_for_links_takes_no_time(piece: str) -> None:
    hostile = piece * 50_000
    started = time.perf_counter()

    assert find_links(hostile) == []

    assert time.perf_counter() - started < 2.0
