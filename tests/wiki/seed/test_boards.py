"""The boards of the planted demo: a card in every column, silence kept, three months of looking."""

from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from wiki.db import db
from wiki.introductions import shown
from wiki.introductions.interest import list_interests
from wiki.introductions.models import Interest, Introduction, SetAside
from wiki.introductions.rules import State
from wiki.matching import reading
from wiki.matching.models import Exposure
from wiki.offers import keeping
from wiki.seed.cast import document_of

pytestmark = pytest.mark.usefixtures("planted")

ORLE = "gal-orle-et-coteaux"


def states_of(slug: str) -> set[str]:
    """Where the introductions of an organisation are."""
    own = document_of(slug).id
    mine = (Introduction.asker_id == own) | (Introduction.asked_id == own)
    return set(db.session.scalars(select(Introduction.state).where(mine)))


def test_one_board_has_introductions_in_every_state() -> None:
    assert states_of(ORLE) == set(State)


def test_some_interest_is_silent_and_some_was_mutual() -> None:
    mutual = db.session.scalars(select(Introduction).where(Introduction.is_mutual)).all()

    assert [one.asked_id for one in mutual] == [document_of(ORLE).id]
    assert list(list_interests(document_of(ORLE).id)) == [document_of("ezeru-zeme").id]
    assert len(db.session.scalars(select(Interest)).all()) == 3


def test_some_proposals_are_set_aside_and_somebody_is_blocked() -> None:
    rows = Counter(db.session.scalars(select(SetAside.is_blocked)))

    assert rows == {False: 5, True: 1}


def test_the_public_sees_cooperations_that_both_show() -> None:
    seen = shown.list_cooperations()

    assert len(seen) == 10
    assert {one.state for one in seen} == {"agreed", "running", "told"}
    assert set(shown.count_outcomes()) == {"done", "partly", "goes-on"}


def test_sides_were_shown_over_three_months_newcomers_too() -> None:
    rows = db.session.execute(select(Exposure.shown_on, Exposure.document_id)).all()
    days = [day for day, _ in rows]

    assert keeping.today() - min(days) == timedelta(days=91)
    assert document_of("dorpenfonds-oostveen").id in {one for _, one in rows}


def test_many_organisations_have_wishes() -> None:
    sides = [side for batch in reading.read_all() for side in batch if not side.is_offer]

    assert sum(bool(side.area_wish) for side in sides) >= 15
    assert sum(bool(side.territories_sought) for side in sides) >= 8
    assert sum(side.within_km is not None for side in sides) >= 6
    assert {side.translates for side in sides} == {True, False, None}
