"""A language takes a change in: translated, nothing to change, found, confirmed."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import journal, revise
from tests.wiki.documents.freshness.both import (
    ENGLISH,
    FRENCH,
    behind,
    bread,
    said,
    stale,
    text,
    translate,
)
from wiki.documents import publishing, queries
from wiki.documents.freshness.confirming import pair, review, see
from wiki.documents.freshness.provenance import Translated
from wiki.documents.freshness.queries import find_origin
from wiki.documents.views import DocumentView
from wiki.errors import Forbidden, Invalid, NotSignedIn

WARMER = "Cuire à 260 degrés.\n"
HOTTER = "Bake at 260 °C.\n"


@pytest.fixture
def recipe(cast: Cast) -> int:
    """English has not taken in that the oven is hotter."""
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, WARMER))
    return document


def hotter(number: int = 3, **told: bool | str) -> Translated:
    return Translated("en", HOTTER, "fr", ["1.3"], number, **told)  # type: ignore[arg-type]


def test_translating_clears_it_and_makes_nothing_stale(cast: Cast, recipe: int) -> None:
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter())

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == []


def test_a_translation_that_says_more_is_a_change_in_its_turn(cast: Cast, recipe: int) -> None:
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter(is_meaning=True))

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == [HOTTER.strip()]


def test_a_translation_made_from_an_older_text_leaves_what_came_later(
    cast: Cast, recipe: int
) -> None:
    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 280 degrés.\n"))

    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter(3))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.before or "").strip() == WARMER.strip()


def test_a_translation_that_waits_answers_nothing_yet(cast: Cast, recipe: int) -> None:
    body = said(ENGLISH, 2, HOTTER)
    translate(cast.basile, recipe, "en", body, hotter(), is_to_publish=False)
    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]

    publishing.publish(cast.chloe, recipe, 4, ["en"])

    assert behind(cast.stranger, recipe, "en") == []
    assert behind(cast.stranger, recipe, "fr") == []


def test_a_missing_passage_is_translated(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH, "Laisser refroidir.\n")))
    cooled = Translated("en", "Let it cool.\n", "fr", ["3.1"], 3)

    translate(cast.basile, recipe, "en", text((*ENGLISH, "Let it cool.\n")), cooled)

    assert behind(cast.stranger, recipe, "en") == behind(cast.stranger, recipe, "fr") == []
    revise(cast.amina, recipe, text((*FRENCH, "Laisser refroidir une heure.\n")))
    assert [one.twins for one in stale(cast.stranger, recipe, "en")] == [["4.1"]]


def test_taking_away_what_the_other_took_away_closes_it(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 1, ""))

    revise(cast.amina, recipe, said(ENGLISH, 1, ""), language="en")

    assert behind(cast.stranger, recipe, "en") == behind(cast.stranger, recipe, "fr") == []


def test_writing_the_missing_passage_in_the_ordinary_form_finds_its_twin(cast: Cast) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH[:2], "Chauffer le four.\n", FRENCH[2])))

    more = text((*ENGLISH[:2], "Heat the oven.\n", ENGLISH[2]))
    revise(cast.amina, recipe, more, language="en")

    assert behind(cast.stranger, recipe, "en") == behind(cast.stranger, recipe, "fr") == []


def test_nothing_to_change_is_an_act(cast: Cast, recipe: int) -> None:
    (one,) = stale(cast.basile, recipe, "en")

    assert see(cast.basile, recipe, "en", one.changes) == 1

    assert behind(cast.stranger, recipe, "en") == []
    assert journal(recipe)[-1] == "changes.seen"
    assert see(cast.basile, recipe, "en", one.changes) == 0


def test_only_those_whose_word_counts_may_say_so(cast: Cast, recipe: int) -> None:
    (one,) = stale(cast.basile, recipe, "en")

    with pytest.raises(NotSignedIn):
        see(cast.stranger, recipe, "en", one.changes)
    with pytest.raises(Forbidden):
        see(cast.nour, recipe, "en", one.changes)

    assert behind(cast.stranger, recipe, "en") == [WARMER.strip()]


def test_a_change_after_nothing_to_change_is_a_new_one(cast: Cast, recipe: int) -> None:
    see(cast.basile, recipe, "en", stale(cast.basile, recipe, "en")[0].changes)

    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 280 degrés.\n"))

    (one,) = stale(cast.stranger, recipe, "en")
    assert (one.before or "").strip() == WARMER.strip()


def test_what_a_machine_wrote_is_told_until_somebody_read_it(cast: Cast, recipe: int) -> None:
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter(engine="apertium"))
    seen = _shown(cast, recipe)
    assert find_origin(seen, seen.parts["en"]).machine == {"2.3": WARMER}

    assert review(cast.basile, recipe, "en", ["2.3"]) == 1

    seen = _shown(cast, recipe)
    origin = find_origin(seen, seen.parts["en"])
    assert (origin.machine, origin.reviewed) == ({}, {"2.3"})


def _shown(cast: Cast, recipe: int) -> DocumentView:
    seen = queries.find_document(cast.stranger, recipe)
    assert seen is not None
    return seen


def test_it_says_who_translated_from_what(cast: Cast, recipe: int) -> None:
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), hotter())

    seen = _shown(cast, recipe)
    origin = find_origin(seen, seen.parts["en"])

    assert (origin.source, origin.number) == ("fr", 3)
    assert origin.translators == ["Basile O."]


def test_a_person_says_which_passages_answer_each_other(cast: Cast) -> None:
    recipe = bread(cast.amina)
    pair(cast.basile, recipe, "fr", "en", {"1.1": ["2.2"], "1.2": ["2.1"]})

    revise(cast.amina, recipe, said(FRENCH, 0, "Pétrir la pâte douze minutes.\n"))

    assert [one.twins for one in stale(cast.stranger, recipe, "en")] == [["2.2"]]
    with pytest.raises(Invalid):
        pair(cast.basile, recipe, "fr", "en", {"1.1": ["9.9"]})
