"""A heading answers at former anchors too."""

from wiki.markup.headings import add_anchors

HTML = (
    '<div class="sech"><h2 data-unit="1.1" id="u1-1"><span id="s-cuire"></span>Cuire</h2></div>\n'
    '<p data-unit="1.2">Une heure.</p>\n'
)


def test_they_stand_at_the_beginning_of_the_heading() -> None:
    widened = add_anchors(HTML, {"1.1": ["s-four", "s-griller"]})

    assert widened == HTML.replace(
        'id="u1-1">', 'id="u1-1"><span id="s-four"></span><span id="s-griller"></span>'
    )


def test_one_that_the_page_has_already_is_left_where_it_is() -> None:
    assert add_anchors(HTML, {"1.1": ["s-cuire", "u1-1"]}) == HTML


def test_without_a_heading_there_is_none() -> None:
    assert add_anchors(HTML, {"1.2": ["s-four"], "9.9": ["s-griller"]}) == HTML
    assert add_anchors(HTML, {}) == HTML
