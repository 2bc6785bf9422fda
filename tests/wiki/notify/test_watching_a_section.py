"""A watched section is the passages under a heading, wherever it stands and whatever it says."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, only, watch, watch_section
from wiki.notify import queries

INTRO = "Un four se partage.\n\n"
BUILD = "## Bâtir\n\nPoser les briques.\n\nLaisser sécher.\n\n"
BAKE = "## Cuire\n\nChauffer deux heures.\n\n### Le pain\n\nEnfourner à la pelle.\n\n"
END = "## Nettoyer\n\nBalayer la cendre.\n"


@pytest.fixture
def oven(cast: Cast) -> int:
    """« Four à pain »; amina watches « Cuire »."""
    document = write(cast.basile, "Four à pain", INTRO + BUILD + BAKE + END)
    watch_section(cast.amina, document, "Cuire")
    return document


def test_only_what_stands_in_it_is_told(cast: Cast, oven: int) -> None:
    changed = INTRO + BUILD.replace("Poser", "Choisir") + BAKE.replace("deux", "trois") + END
    revise(cast.basile, oven, changed)

    letter = only(deliver())

    assert "Chauffer [-deux-]{+trois+} heures." in letter.body
    assert "Choisir" not in letter.body
    assert "Sa section «\u00a0Cuire\u00a0» a changé" in letter.body


def test_what_stands_elsewhere_is_not(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, INTRO + BUILD.replace("Poser", "Choisir") + BAKE + END, title="Four")

    assert deliver(DAY) == []


def test_what_stands_under_a_lower_heading_belongs_to_it(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, INTRO + BUILD + BAKE.replace("pelle", "main") + END)

    assert "[-pelle-]{+main+}" in only(deliver()).body


def test_it_is_followed_where_it_moves(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, INTRO + BAKE + BUILD + END)
    assert deliver(DAY) == []

    revise(cast.basile, oven, INTRO + BAKE.replace("deux", "trois") + BUILD + END)

    assert "[-deux-]{+trois+}" in only(deliver()).body


def test_it_is_followed_under_another_title(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, INTRO + BUILD + BAKE.replace("## Cuire", "## Cuire le pain") + END)
    assert "{+le pain+}" in only(deliver()).body

    changed = BAKE.replace("## Cuire", "## Cuire le pain").replace("deux", "trois")
    revise(cast.basile, oven, INTRO + BUILD + changed + END)

    body = only(deliver()).body
    assert "Sa section «\u00a0Cuire le pain\u00a0» a changé" in body
    assert "[-deux-]{+trois+}" in body


def test_that_it_went_is_told(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, INTRO + BUILD + END)

    body = only(deliver()).body

    assert "[-Chauffer deux heures.-]" in body
    assert "qui n’y est plus" in body
    assert queries.list_watches(cast.amina)[0].heading == ""


def test_whoever_watches_the_whole_page_is_told_once(cast: Cast, oven: int) -> None:
    watch(cast.amina, oven)
    revise(cast.basile, oven, INTRO + BUILD + BAKE.replace("deux", "trois") + END)

    assert only(deliver()).body.count("{+trois+}") == 1
    assert deliver(DAY) == []


def test_the_other_language_is_another_section(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "## Bake\n\nHeat it.\n", language="en", title="Oven")

    assert deliver(DAY) == []
