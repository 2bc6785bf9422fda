"""What belongs to a passage is set beside it, whatever shows the passage."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from tests.wiki.markup.rendering import render_saved, units_in
from tests.wiki.markup.texts import texts
from wiki.markup.beside import insert

PIECE = "<aside>{}</aside>"


def set_beside(source: str, *units: str) -> str:
    """The page of a source, with a piece beside each of these units."""
    return insert(render_saved(source).html, {unit: PIECE.format(unit) for unit in units})


def test_a_piece_stands_after_a_paragraph() -> None:
    assert set_beside("One.\n\nTwo.\n", "3.1") == (
        '<p data-unit="3.1">One.</p><aside>3.1</aside>\n<p data-unit="3.2">Two.</p>'
    )


def test_a_piece_stands_under_a_heading_and_the_link_beside_it() -> None:
    html = set_beside("# Title\n", "3.1")
    assert html.endswith('Title</h2><a href="section:3.1"></a></div><aside>3.1</aside>')


def test_a_piece_stands_in_its_item_before_the_items_beneath() -> None:
    html = set_beside("- outer\n    - inner\n", "3.1", "3.2")
    assert re.sub(r"\n", "", html) == (
        '<ul><li data-unit="3.1">outer<aside>3.1</aside>'
        '<ul><li data-unit="3.2">inner<aside>3.2</aside></li></ul></li></ul>'
    )


def test_a_piece_stands_in_the_last_cell_of_a_row() -> None:
    html = set_beside("| a | b |\n|---|---|\n| c | d |\n", "3.2")
    assert "<td>c</td>\n<td>d<aside>3.2</aside></td>\n</tr>" in html


def test_a_piece_stands_in_its_definition() -> None:
    html = set_beside("Term\n:   sense\n", "3.1", "3.2")
    assert "Term<aside>3.1</aside></dt>" in html
    assert "sense<aside>3.2</aside></dd>" in html


def test_pieces_of_passages_that_show_as_one_stand_in_their_order() -> None:
    html = set_beside('!!! note "Hear"\n    inside\n', "3.1", "3.2")
    assert "inside</p><aside>3.1</aside><aside>3.2</aside>" in html


def test_what_belongs_to_no_passage_of_the_page_is_left_out() -> None:
    assert "<aside>" not in set_beside("Words.\n", "9.9")


class Around(HTMLParser):
    """Notes what stands around each piece."""

    def __init__(self) -> None:
        super().__init__()
        self.path: list[str] = []
        self.found: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "aside":
            self.found.append(list(self.path))
        if tag not in ("br", "hr", "img", "input"):
            self.path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.path.pop() == tag


@given(texts)
@settings(deadline=None)
def test_taking_the_pieces_away_gives_the_page_back(source: str) -> None:
    html = render_saved(source).html
    shown = units_in(html)
    more = insert(html, {unit: PIECE.format(unit) for unit in shown})
    assert re.sub(r"<aside>.*?</aside>", "", more) == html
    assert sorted(re.findall(r"<aside>(.*?)</aside>", more)) == sorted(shown)


@given(texts)
@settings(deadline=None)
def test_a_piece_stands_where_a_block_may(source: str) -> None:
    html = render_saved(source).html
    around = Around()
    around.feed(insert(html, {unit: PIECE.format(unit) for unit in units_in(html)}))
    forbidden = {"table", "thead", "tbody", "tr", "ul", "ol", "dl"}
    assert not [path for path in around.found if path[-1:] and path[-1] in forbidden]
    assert not [path for path in around.found if "a" in path or "p" in path]
