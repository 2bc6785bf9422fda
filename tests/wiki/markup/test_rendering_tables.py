"""Tables as pages show them."""

from tests.wiki.markup.rendering import html_of

TABLE = "| Round | Minutes | |\n|---|--:|:-:|\n| Clarify | 15 | x |"


def test_a_table_scrolls_and_its_cells_are_headed() -> None:
    assert html_of(TABLE) == (
        '<div aria-label="Table 1" class="scroll" role="region" tabindex="0"><table><thead>\n'
        '<tr>\n<th scope="col">Round</th>\n<th class="r" scope="col">Minutes</th>\n'
        '<td class="c"></td>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td>Clarify</td>\n<td class="r">15</td>\n<td class="c">x</td>\n</tr>\n'
        "</tbody>\n</table></div>"
    )


def test_a_line_that_says_table_is_the_caption() -> None:
    html = html_of(f"Table: Rounds for *ten*\n\n{TABLE}")

    assert "<table><caption>Rounds for <em>ten</em></caption><thead>" in html
    assert 'aria-label="Rounds for ten"' in html
    assert "<p>" not in html


def test_the_caption_may_stand_right_above_and_in_french() -> None:
    html = html_of(f"Tableau : Les tours\n{TABLE}", "fr")

    assert "<caption>Les tours</caption>" in html


def test_a_paragraph_that_says_table_elsewhere_stays_one() -> None:
    assert html_of("Table: not here\n\nWords") == "<p>Table: not here</p>\n<p>Words</p>"


def test_a_link_with_words_does_not_cut_its_cell() -> None:
    html = html_of("| a | b |\n|---|---|\n| [[Page|words]] | `x|y` |")

    assert '<td><a href="wiki:Page">words</a></td>\n<td><code>x|y</code></td>' in html
