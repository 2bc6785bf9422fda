"""The board says where each language of each document stands, to those who may read it."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, stale, text, translate
from wiki.access.actor import Actor, Audience
from wiki.documents import publishing
from wiki.documents.freshness import confirming
from wiki.documents.freshness.provenance import Translated
from wiki.translation.board import list_board
from wiki.translation.cells import Status
from wiki.translation.wish import Order, Wish

WARMER = "Cuire à 260 degrés.\n"
EVERYTHING = Wish()


def told(actor: Actor, wish: Wish = EVERYTHING) -> dict[str, list[str]]:
    """Title → "language: state passages words" of each of its languages."""
    return {
        line.document.title: [
            f"{cell.language}: {cell.status} {cell.passages} {cell.words}"
            + (" draft" if cell.has_draft else "")
            for cell in line.cells
        ]
        for line in list_board(actor, "fr", wish).lines
    }


def test_a_text_in_one_language_is_missing_in_the_other_with_all_its_words(cast: Cast) -> None:
    write(cast.amina, "Four à pain", "Pétrir la pâte.\n")

    assert told(cast.amina) == {"Four à pain": ["fr: fresh 0 0", "en: missing 0 6"]}


def test_an_edit_makes_the_other_language_behind_by_the_words_of_the_passage(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    assert told(cast.amina) == {"Pain": ["fr: fresh 0 0", "en: behind 1 4"]}


def test_twins_that_both_changed_are_diverged(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    revise(cast.amina, recipe, said(ENGLISH, 2, "Bake until brown.\n"), language="en")

    assert told(cast.amina) == {"Pain": ["fr: diverged 1 3", "en: diverged 1 4"]}


def test_other_passages_that_changed_on_both_sides_are_not(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    revise(cast.amina, recipe, said(ENGLISH, 0, "Knead well.\n"), language="en")

    assert told(cast.amina) == {"Pain": ["fr: behind 1 2", "en: behind 1 4"]}


def test_titles_that_both_changed_are_diverged(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, title="Pain au levain")

    revise(cast.amina, recipe, language="en", title="Sourdough")

    assert told(cast.amina)["Pain au levain"][0].startswith("fr: diverged")


def test_a_new_passage_is_partial(cast: Cast) -> None:
    recipe = bread(cast.amina)

    revise(cast.amina, recipe, text((*FRENCH, "Manger tiède.\n")))

    assert told(cast.amina) == {"Pain": ["fr: fresh 0 0", "en: partial 1 2"]}


def test_what_a_machine_wrote_wants_reading_once(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    hotter = said(ENGLISH, 2, "Bake at 260 °C.\n")
    by_machine = Translated("en", "Bake at 260 °C.", "fr", ["1.3"], 3, engine="Moulin")
    translate(cast.amina, recipe, "en", hotter, by_machine)
    assert told(cast.amina) == {"Pain": ["fr: fresh 0 0", "en: machine 0 0"]}

    confirming.review(cast.amina, recipe, "en", ["2.3"])

    assert told(cast.amina) == {"Pain": ["fr: fresh 0 0", "en: fresh 0 0"]}


def test_a_draft_is_told_to_those_who_may_see_it(cast: Cast) -> None:
    recipe = write(cast.amina, "Pain", text(FRENCH))
    revise(cast.basile, recipe, text(ENGLISH), language="en", title="Bread", public=False)

    assert told(cast.chloe) == {"Pain": ["fr: fresh 0 0", "en: missing 0 14 draft"]}
    assert told(cast.amina) == told(cast.chloe)
    assert told(cast.nour) == {"Pain": ["fr: fresh 0 0", "en: missing 0 14"]}


def test_nothing_is_told_of_what_one_may_not_read(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    publishing.set_audience(cast.chloe, recipe, Audience.EDITORS)
    write(cast.chloe, "Brouillon", "Mots.\n", public=False)

    board = list_board(cast.nour, "fr", Wish())

    assert (board.lines, board.total, sum(board.counts.values())) == ([], 0, 0)
    assert list(told(cast.chloe)) == ["Pain"]


def test_a_change_of_a_withdrawn_language_is_no_change(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    publishing.withdraw(cast.chloe, recipe, ["fr"])

    assert told(cast.nour)["Bread"][1] == "en: fresh 0 0"


def test_it_agrees_with_what_the_document_says_of_itself(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    revise(cast.amina, recipe, said(ENGLISH, 2, "Bake until brown.\n"), language="en")
    revise(cast.amina, recipe, text((FRENCH[0], "Attendre.\n", WARMER, "Manger.\n")))

    (line,) = list_board(cast.amina, "fr", Wish()).lines

    for cell in line.cells:
        found = stale(cast.amina, recipe, cell.language)
        assert cell.passages == len(found)
        is_diverged = any(one.is_diverged for one in found)
        assert (cell.status is Status.DIVERGED) is is_diverged


def test_it_is_narrowed(cast: Cast) -> None:
    write(cast.amina, "Four", facts={"topics": ["food"]})
    write(cast.chloe, "Nos missions", kind="page")
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    assert list(told(cast.amina, Wish(kind="page"))) == ["Nos missions"]
    assert list(told(cast.amina, Wish(topic="food"))) == ["Four"]
    assert told(cast.amina, Wish(status=Status.BEHIND, language="en")) == {
        "Pain": ["en: behind 1 4"]
    }
    assert told(cast.amina, Wish(status=Status.BEHIND, language="fr")) == {}


def test_it_counts_every_state(cast: Cast) -> None:
    write(cast.amina, "Four", "Pétrir.\n")
    bread(cast.amina)

    board = list_board(cast.amina, "fr", Wish(status=Status.MISSING))

    assert {state: n for state, n in board.counts.items() if n} == {
        Status.FRESH: 3,
        Status.MISSING: 1,
    }
    assert board.words == {"en": 2}


def test_it_is_ordered(cast: Cast) -> None:
    write(cast.amina, "Zinc", "Mot.\n")
    write(cast.amina, "Atelier", "Beaucoup de mots de plus.\n")
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))

    assert next(iter(told(cast.amina))) == "Pain"
    assert list(told(cast.amina, Wish(order=Order.TITLE))) == ["Atelier", "Pain", "Zinc"]
    assert list(told(cast.amina, Wish(order=Order.WORDS))) == ["Atelier", "Pain", "Zinc"]
    assert next(iter(told(cast.amina, Wish(order=Order.OLDEST)))) == "Zinc"


def test_it_has_pages(cast: Cast) -> None:
    for number in range(5):
        write(cast.amina, f"Atelier {number}")

    second = list_board(cast.amina, "fr", Wish(order=Order.TITLE), page=2, per_page=2)

    assert [line.document.title for line in second.lines] == ["Atelier 2", "Atelier 3"]
    assert (second.total, second.page, second.pages) == (5, 2, 3)
    assert list_board(cast.amina, "fr", Wish(), page=9, per_page=2).page == 1
