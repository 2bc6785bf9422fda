"""Sections of a text: a heading, and all until the next one of its level or above."""

from wiki.documents.sections import find_section, list_sections
from wiki.markup.passages import split
from wiki.texts.units import Unit

SOURCE = """Avant.

# Pain

Pétrir.

## Levain

La veille.

## Cuisson ##

Au bois.

# Soupe

```
# pas un titre
```
"""


def units(source: str) -> list[Unit]:
    return [Unit(f"1.{at}", passage.text) for at, passage in enumerate(split(source), 1)]


def texts(source: str) -> dict[str, str]:
    return {
        found.heading: source[found.start : found.end] for found in list_sections(units(source))
    }


def test_each_section_goes_to_the_next_of_its_level_or_above() -> None:
    found = texts(SOURCE)

    assert list(found) == ["Pain", "Levain", "Cuisson", "Soupe"]
    assert found["Pain"].startswith("# Pain")
    assert found["Pain"].endswith("Au bois.\n\n")
    assert found["Levain"] == "## Levain\n\nLa veille.\n\n"
    assert found["Soupe"].endswith("```\n")


def test_a_text_without_headings_has_none() -> None:
    assert texts("Pétrir.\n\nCuire.\n") == {}
    assert texts("") == {}


def test_a_section_is_found_by_the_identity_of_its_heading() -> None:
    listed = units(SOURCE)
    levain = next(unit for unit in listed if "Levain" in unit.text)

    found = find_section(listed, levain.id)

    assert found is not None
    assert found.heading == "Levain"
    assert find_section(listed, "9.9") is None
