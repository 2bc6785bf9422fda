"""A board: whom an organisation is proposed, and why not the others."""

import pytest
from flask import Flask
from sqlalchemy import select

from tests.support import index
from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from tests.wiki.offers.stage import NOON
from wiki import tallies
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import queries, service
from wiki.documents.publishing import withdraw
from wiki.documents.saving import Edit
from wiki.errors import Forbidden, NotFound, NotSignedIn
from wiki.introductions import interest, setting_aside
from wiki.introductions.rules import Why
from wiki.matching import board
from wiki.matching.board import Wanted
from wiki.matching.models import Exposure
from wiki.matching.rules import Refusal

OTHER = {"en": {"title": "Something else", "summary": "Nobody reads it yet."}}


def wanted(town: Town) -> Wanted:
    """Organisations for the board of the mill."""
    return Wanted(town.mill, "", frozenset({"organisation"}))


def proposed(town: Town) -> list[int]:
    """What the mill's board proposes."""
    told = board.propose(town.basile, "en", wanted(town))
    return [one.item.document_id for one in told.proposals]


def test_whoever_suits_both_ways_is_proposed(town: Town) -> None:
    told = board.propose(town.basile, "en", wanted(town))

    assert [one.item.title for one in told.proposals] == ["The Forge"]
    assert told.proposals[0].match.forth.score > 0.5
    assert told.total == 1


def test_what_one_could_do_without_is_counted_as_it_would_be(town: Town) -> None:
    told = board.propose(town.basile, "en", wanted(town))

    assert told.relaxations == {Refusal.TYPE: 1}
    facts = queries.get_to_edit(town.chloe, town.mill).facts
    del facts["looking_types"]
    service.revise(town.chloe, town.mill, Edit({}, 1, facts))
    index.match()
    assert set(proposed(town)) == {town.forge, town.ford}


@pytest.mark.parametrize(
    ("name", "refusals"),
    [("The Loom", (Refusal.LANGUAGE,)), ("The Ford", (Refusal.TYPE,)), ("The Forge", ())],
)
def test_why_not_is_told_by_codes(town: Town, name: str, refusals: tuple[Refusal, ...]) -> None:
    found = board.look_up(town.basile, "en", wanted(town), town.ids[name])

    assert found.item.title == name
    assert found.refusals == refusals
    assert (found.match is None) == bool(refusals)


def test_what_is_gone_leaves_at_once(town: Town) -> None:
    assert proposed(town) == [town.forge]

    withdraw(town.chloe, town.forge, ["facts", "en"])  # and no follower has read it

    assert proposed(town) == []


def test_what_is_set_aside_leaves_at_once_and_comes_back(town: Town) -> None:
    setting_aside.set_aside(town.basile, town.mill, town.forge, Why("subject"))
    without = proposed(town)
    setting_aside.take_back(town.basile, town.mill, town.forge)

    assert (without, proposed(town)) == ([], [town.forge])


def test_whom_one_is_interested_in_is_marked_on_ones_own_board_alone(town: Town) -> None:
    interest.mark(town.basile, town.mill, town.forge)

    mine = board.propose(town.basile, "en", wanted(town)).proposals
    theirs = board.propose(town.amina, "en", Wanted(town.forge)).proposals

    assert [one.is_interested for one in mine] == [True]
    assert [one.is_interested for one in theirs] == [False]


def test_only_its_people_read_a_board(town: Town) -> None:
    with pytest.raises(Forbidden):
        board.propose(town.chloe, "en", wanted(town))
    with pytest.raises(Forbidden):
        board.look_up(town.amina, "en", wanted(town), town.ford)
    with pytest.raises(NotSignedIn):
        board.propose(VISITOR, "en", wanted(town))


def test_a_board_is_asked_for_ones_own_sides_only(town: Town) -> None:
    public_id = next(
        item.public_id for item in board.propose(town.amina, "en", Wanted(town.forge)).offers
    )

    with pytest.raises(NotFound):
        board.propose(town.basile, "en", Wanted(town.mill, public_id))


def test_what_is_not_public_cannot_be_looked_up(town: Town) -> None:
    draft = offers.draft(town.amina, town.public_ids["The Forge"], OTHER)

    with pytest.raises(NotFound):
        board.look_up(town.basile, "en", wanted(town), draft)


def test_a_side_counts_as_shown_once_a_day_for_each_board(town: Town, app: Flask) -> None:
    for _ in range(3):
        proposed(town)
    tallies.write_in(app)
    proposed(town)
    tallies.write_in(app)

    db.session.rollback()  # what was read before is not what is there now
    rows = db.session.execute(select(Exposure.document_id, Exposure.shown_on, Exposure.times))
    assert [tuple(row) for row in rows] == [(town.forge, NOON.date(), 1)]
