"""Which former titles lead to which heading of a text."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.documents.anchors.rules import MOST, former_anchors
from wiki.documents.sections import list_sections
from wiki.texts.units import Unit


def text(**titles: str) -> list[Unit]:
    """A text of these headings, each told by the name of its passage."""
    return [Unit(unit, f"## {title}\n\n") for unit, title in titles.items()]


TEXTS = st.dictionaries(
    st.sampled_from("abcd"), st.sampled_from(["Un", "Deux", "Trois", "Été", "…"]), max_size=4
).map(lambda titles: text(**titles))


def test_a_former_title_leads_to_its_heading() -> None:
    states = [text(a="Pétrir", b="Cuire"), text(a="Pétrir *longtemps*", b="Cuire")]

    assert former_anchors(states) == {"s-petrir": "a"}


def test_a_title_that_another_heading_has_today_is_not_taken() -> None:
    states = [text(a="Cuire"), text(a="Au four", b="Cuire")]

    assert former_anchors(states) == {}


def test_a_title_that_two_headings_had_leads_to_the_last() -> None:
    states = [text(a="Cuire"), text(a="Au four", b="Cuire"), text(a="Au four", b="À la poêle")]

    assert former_anchors(states) == {"s-cuire": "b"}


def test_a_section_that_went_leads_nowhere() -> None:
    assert former_anchors([text(a="Pétrir", b="Cuire"), text(a="Pétrir")]) == {}


def test_only_the_latest_are_known() -> None:
    states = [text(a=f"Titre {number}") for number in range(8)]

    assert former_anchors(states) == {f"s-titre-{number}": "a" for number in range(2, 7)}


def test_nothing_leads_from_a_title_without_letters_or_to_no_text() -> None:
    assert former_anchors([text(a="…"), text(a="Pétrir")]) == {}
    assert former_anchors([]) == {}


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_whatever_was_published_an_anchor_leads_to_one_heading_of_today(
    states: list[list[Unit]],
) -> None:
    found = former_anchors(states)

    today = list_sections(states[-1])
    assert set(found.values()) <= {one.unit_id for one in today}
    assert not found.keys() & former_anchors([states[-1], text(x="Rien")]).keys()
    assert all(list(found.values()).count(unit) <= MOST for unit in found.values())
