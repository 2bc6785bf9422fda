"""Coming to a day of meetings, and staying away."""

import pytest

from tests.wiki.gatherings import fair
from tests.wiki.matching.town import Town
from wiki.access.actor import VISITOR
from wiki.documents.publishing import withdraw
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.gatherings import drawing, hosting, registering


def test_its_people_say_how_many_talks_it_holds(town: Town) -> None:
    key = fair.announced(town)

    registering.register(town.basile, key, town.mill, 3)
    registering.register(town.basile, key, town.mill, 2)

    assert fair.guests(key) == {town.mill: (2, True)}


def test_who_was_asked_says_yes(town: Town) -> None:
    key = fair.announced(town)
    hosting.ask(town.chloe, key, town.forge)

    registering.register(town.amina, key, town.forge, 4)

    assert fair.guests(key) == {town.forge: (4, True)}


@pytest.mark.parametrize("capacity", [0, -1, 5])
def test_a_number_that_the_slots_cannot_hold_is_refused(town: Town, capacity: int) -> None:
    with pytest.raises(Invalid):
        registering.register(town.basile, fair.announced(town), town.mill, capacity)


def test_nobody_says_it_for_others(town: Town) -> None:
    key = fair.joined(town)

    with pytest.raises(Forbidden):
        registering.register(town.amina, key, town.mill, 1)
    with pytest.raises(Forbidden):
        registering.leave(town.chloe, key, town.mill)
    with pytest.raises(NotSignedIn):
        registering.register(VISITOR, key, town.mill, 1)
    with pytest.raises(Forbidden):
        registering.take_out(town.basile, key, town.forge)


def test_what_is_not_public_does_not_come(town: Town) -> None:
    key = fair.announced(town)
    withdraw(town.chloe, town.mill, ["en"])

    with pytest.raises(Invalid):
        registering.register(town.basile, key, town.mill, 1)


def test_who_leaves_takes_its_meetings_along(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)
    hosting.tell(town.chloe, key)

    registering.leave(town.basile, key, town.mill)

    assert fair.meetings(key) == []
    assert list(fair.guests(key)) == [town.forge]
    assert "n’a aucun entretien" in fair.mail("amina@test.example")[-1].body
    with pytest.raises(NotFound):
        registering.leave(town.basile, key, town.mill)


def test_once_drawn_nobody_else_comes(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)

    with pytest.raises(Invalid):
        registering.register(town.basile, key, town.mill, 1)
    hosting.reopen(town.chloe, key)
    registering.register(town.basile, key, town.mill, 2)
    assert fair.meetings(key) == []
