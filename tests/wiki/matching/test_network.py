"""Who works together is known as far as both sides show it, and of what is public alone."""

from tests.wiki.introductions import stage as stages
from tests.wiki.introductions.stage import Stage
from wiki.access.actor import VISITOR, Audience
from wiki.documents import publishing
from wiki.introductions import service
from wiki.introductions.rules import Move, Why
from wiki.matching.network import list_ties
from wiki.offers.concluding import Ending, conclude


def _agree(stage: Stage) -> str:
    key = stages.ask(stage)
    for move in (Move.ACCEPT, Move.AGREE):
        service.move(stage.basile, stage.harbour, key, move, Why())
    return key


def _drawn(stage: Stage) -> list[tuple[str, str, bool]]:
    return [
        (tie.one.title, tie.other.title, tie.is_shown_by_both) for tie in list_ties(VISITOR, "en")
    ]


def test_one_side_alone_shows_nothing(stage: Stage) -> None:
    key = _agree(stage)
    service.show(stage.amina, stage.mill, key, True)
    assert _drawn(stage) == []

    service.show(stage.basile, stage.harbour, key, True)
    assert _drawn(stage) == [("Le Moulin", "The Harbour", True)]


def test_a_side_that_is_not_public_takes_it_away(stage: Stage) -> None:
    key = _agree(stage)
    service.show(stage.amina, stage.mill, key, True)
    service.show(stage.basile, stage.harbour, key, True)
    publishing.set_audience(stage.chloe, stage.mill, Audience.MEMBERS)

    assert _drawn(stage) == []
    assert len(list_ties(stage.nour, "en")) == 1


def test_an_offer_that_ended_names_its_partners(stage: Stage) -> None:
    conclude(
        stage.basile, stage.offer, Ending("found-here", partners=[stage.public_ids[stage.forest]])
    )
    assert _drawn(stage) == [("The Harbour", "The Forest", False)]

    publishing.set_audience(stage.chloe, stage.offer, Audience.MEMBERS)
    assert _drawn(stage) == []
