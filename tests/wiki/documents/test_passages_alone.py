"""A passage is found alone in its text, and so is the section around it."""

from wiki.documents.sections import find_passage, find_section_around
from wiki.texts.units import Unit

UNITS = [
    Unit("1.1", "Words.\n\n"),
    Unit("1.2", "## Before\n\n"),
    Unit("1.3", "- chairs\n"),
    Unit("1.4", "- benches\n\n"),
    Unit("1.5", "### Deeper\n\n"),
    Unit("1.6", "Last.\n"),
]
SOURCE = "".join(unit.text for unit in UNITS)


def test_a_passage_is_cut_out_without_the_lines_after_it() -> None:
    found = find_passage(UNITS, "1.4")
    assert found is not None
    assert SOURCE[found.start : found.end] == "- benches"


def test_a_passage_that_is_gone_is_not_found() -> None:
    assert find_passage(UNITS, "9.9") is None
    assert find_section_around(UNITS, "9.9") is None


def test_the_section_around_a_passage_is_the_smallest_one() -> None:
    around = {unit.id: find_section_around(UNITS, unit.id) for unit in UNITS}
    assert {unit: found and found.unit_id for unit, found in around.items()} == {
        "1.1": None,
        "1.2": "1.2",
        "1.3": "1.2",
        "1.4": "1.2",
        "1.5": "1.5",
        "1.6": "1.5",
    }
