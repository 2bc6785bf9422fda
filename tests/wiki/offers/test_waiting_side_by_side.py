"""A new version of an offer and a volunteer's translation wait beside each other, and neither takes
the other along, nor away.
"""

import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from tests.wiki.offers.test_translated_by_volunteers import ENGLISH, FRENCH, translate, waiting
from wiki.documents import proposals, queries, reviewing
from wiki.documents.undoing import Words
from wiki.errors import Invalid
from wiki.offers import keeping, moderating, service
from wiki.offers.keeping import Terms

WOOD = "Un four à bois"


@pytest.fixture
def offer(stage: Stage) -> int:
    """An offer in French that everybody reads."""
    return stages.published(stage, stages.draft(stage.amina, stage.group, FRENCH))


def titles(stage: Stage, offer: int) -> tuple[str | None, str | None]:
    """What readers see in French and in English."""
    return stages.title(stage.stranger, offer), stages.title(stage.stranger, offer, "en")


def test_accepting_the_version_leaves_the_translation_waiting(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)
    stages.rewrite(stage.amina, offer, title=WOOD)
    service.submit(stage.amina, offer, Terms())

    moderating.accept(stage.basile, offer)

    assert titles(stage, offer) == (WOOD, None)
    assert waiting(stage.amina) == [("en", 2)]
    reviewing.accept(stage.amina, offer, 2)
    assert titles(stage, offer) == (WOOD, "A bread oven")


def test_accepting_the_translation_leaves_the_version_waiting(
    stage: Stage, cast: Cast, offer: int
) -> None:
    stages.rewrite(stage.amina, offer, title=WOOD)
    service.submit(stage.amina, offer, Terms())
    translate(cast.nour, offer)

    reviewing.accept(stage.amina, offer, 3)

    assert titles(stage, offer) == ("Un four à pain", "A bread oven")
    assert (stages.row(offer).review, stages.row(offer).review_number) == ("submitted", 2)
    moderating.accept(stage.basile, offer)
    assert titles(stage, offer) == (WOOD, "A bread oven")


def test_an_older_version_does_not_bring_back_what_the_translation_replaced(
    stage: Stage, cast: Cast
) -> None:
    offer = stages.published(stage, stage.offer)
    stages.rewrite(stage.amina, offer, title=WOOD)
    service.submit(stage.amina, offer, Terms())
    translate(cast.nour, offer, {**ENGLISH, "title": "A school on the road"})
    reviewing.accept(stage.amina, offer, 3)

    moderating.accept(stage.basile, offer)

    assert titles(stage, offer) == (WOOD, "A school on the road")


def test_a_refused_translation_is_not_published_with_a_version_that_held_it(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)
    stages.rewrite(stage.amina, offer, title=WOOD)
    service.submit(stage.amina, offer, Terms())
    reviewing.reject(stage.amina, offer, 2, Words(""))

    moderating.accept(stage.basile, offer)

    assert titles(stage, offer) == (WOOD, None)
    assert queries.get_to_edit(stage.amina, offer).parts.keys() == {"fr"}


def test_a_new_draft_of_the_offer_does_not_hold_what_nobody_accepted(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)

    again = service.begin_again(stage.amina, offer)

    assert queries.get_to_edit(stage.amina, again.document_id).parts.keys() == {"fr"}


def test_what_its_people_write_on_a_translation_is_theirs(
    stage: Stage, cast: Cast, offer: int, clock_hand: time_machine.Traveller
) -> None:
    translate(cast.nour, offer)
    clock_hand.shift(60)
    number = stages.rewrite(stage.amina, offer, "en", title="The bread oven")

    assert proposals.list_unaccepted(offer, number) == set()
    service.publish(stage.chloe, offer, TERMS)

    assert titles(stage, offer) == ("Un four à pain", "The bread oven")
    with pytest.raises(Invalid) as refused:
        reviewing.accept(stage.amina, offer, 2)
    assert refused.value.problems[0].code == "review.outdated"


def test_what_its_people_write_after_refusing_is_theirs_whatever_it_says(
    stage: Stage, cast: Cast, offer: int, clock_hand: time_machine.Traveller
) -> None:
    translate(cast.nour, offer)
    reviewing.reject(stage.amina, offer, 2, Words(""))
    clock_hand.shift(60)
    translate(stage.amina, offer)

    service.publish(stage.chloe, offer, TERMS)

    assert titles(stage, offer) == ("Un four à pain", "A bread oven")


def test_a_draft_of_its_people_is_not_written_over(stage: Stage, cast: Cast, offer: int) -> None:
    translate(stage.amina, offer)

    with pytest.raises(Invalid) as refused:
        translate(cast.nour, offer)

    assert refused.value.problems[0].code == "offered.another_waits"


def test_the_panel_counts_no_language_that_nobody_accepted(
    stage: Stage, cast: Cast, offer: int
) -> None:
    translate(cast.nour, offer)

    missing = keeping.missing_at(stages.row(offer), 2, Terms())

    assert missing.complete == ["fr"]
