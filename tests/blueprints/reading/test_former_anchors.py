"""A link to a section lands there, whatever the section was called when it was made."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen
from tests.support import index
from wiki.documents.saving import Saved

Read = Callable[[str], BeautifulSoup]

BAKE = "## {}\n\nUne heure à four très chaud, porte fermée.\n"


def retitled(pen: Pen, *titles: str) -> Saved:
    """An article whose section was called all of this, one after the other."""
    saved = pen.article("Le pain", BAKE.format(titles[0]))
    for title in titles[1:]:
        pen.write(saved, "fr", "Le pain", BAKE.format(title))
    index.keep_anchors()
    return saved


def test_a_former_title_lands_on_the_heading(amina: Pen, read: Read) -> None:
    retitled(amina, "Cuire", "Cuire au four", "La cuisson")

    page = read("/fr/communs/le-pain")

    for anchor in ("s-cuire", "s-cuire-au-four", "s-la-cuisson"):
        found = page.find(id=anchor)
        assert found is not None and found.parent is not None
        assert (found.parent.name, found.parent.get_text(strip=True)) == ("h2", "La cuisson")


def test_a_page_that_was_kept_learns_of_it(amina: Pen, read: Read) -> None:
    saved = retitled(amina, "Cuire")
    amina.write(saved, "fr", "Le pain", BAKE.format("La cuisson"))
    assert read("/fr/communs/le-pain").find(id="s-cuire") is None

    index.keep_anchors()

    assert read("/fr/communs/le-pain").find(id="s-cuire") is not None


def test_an_anchor_of_today_stands_once(amina: Pen, read: Read) -> None:
    retitled(amina, "Cuire", "Griller", "Cuire")

    page = read("/fr/communs/le-pain")

    assert len(page.find_all(id="s-cuire")) == 1
    assert len(page.find_all(id="s-griller")) == 1
