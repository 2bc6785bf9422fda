"""The timetable: drawn from mutual scores, moved by hand, told to those who come."""

import pytest

from tests.wiki.gatherings import fair
from tests.wiki.matching.town import Town
from wiki.access.actor import VISITOR
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.gatherings import drawing, hosting, queries, registering
from wiki.gatherings.placing import Seat
from wiki.gatherings.scores import mutual_scores
from wiki.introductions import setting_aside
from wiki.introductions.rules import Why
from wiki.matching import keeping


def test_who_suits_both_ways_meets(town: Town) -> None:
    key = fair.joined(town)

    drawing.draw(town.chloe, key)

    assert fair.meetings(key) == [(*sorted((town.mill, town.forge)), 1, 1)]
    assert fair.row(key).state == "drawn"


def test_who_does_not_suit_is_not_brought_together(town: Town) -> None:
    assert set(mutual_scores(town.ids.values())) >= {tuple(sorted((town.mill, town.forge)))}
    assert tuple(sorted((town.mill, town.loom))) not in mutual_scores(town.ids.values())


def test_a_block_is_respected_even_against_the_hand(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)
    drawing.move(town.chloe, key, _two(town), Seat(3, 2))

    setting_aside.set_aside(town.amina, town.forge, town.mill, Why("distance"), True)
    drawing.draw(town.chloe, key)

    assert fair.meetings(key) == []


def test_what_is_moved_by_hand_stays(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)

    drawing.move(town.chloe, key, _two(town), Seat(3, 2))
    drawing.draw(town.chloe, key)

    assert fair.meetings(key) == [(*_two(town), 3, 2)]
    with pytest.raises(NotFound):
        drawing.move(town.chloe, key, _two(town), Seat(5, 1))
    with pytest.raises(NotFound):
        drawing.move(town.chloe, key, (town.loom, town.ford), Seat(1, 1))


def test_it_takes_two(town: Town) -> None:
    key = fair.announced(town)
    registering.register(town.basile, key, town.mill, 1)
    hosting.ask(town.chloe, key, town.forge)

    with pytest.raises(Invalid):
        drawing.draw(town.chloe, key)


def test_without_a_pool_nothing_is_drawn(town: Town) -> None:
    key = fair.joined(town)
    keeping.path().unlink()

    with pytest.raises(keeping.Unusable):
        drawing.draw(town.chloe, key)
    assert fair.row(key).state == "open"


def test_its_guests_read_it_once_it_is_told(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)
    with pytest.raises(Forbidden):
        queries.get_timetable(town.basile, key, "en")

    hosting.tell(town.chloe, key)

    told = queries.get_timetable(town.basile, key, "en")
    [talk] = told.talks
    [mill] = [guest for guest in told.guests if guest.is_own]
    assert told.of(mill) == [talk] == [told.at(1, 1)]
    assert talk.partner_of(mill).name.title == "The Forge"
    with pytest.raises(NotSignedIn):
        queries.get_timetable(VISITOR, key, "en")


def test_each_guest_has_its_own_in_a_letter_in_its_language(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)

    hosting.tell(town.chloe, key)

    letter = fair.mail("amina@test.example")[-1]
    assert "La journée des lieux" in letter.subject
    assert "De 10:00 à 10:20, table 1" in letter.body
    assert "The Mill" in letter.body


def test_a_move_after_that_is_told_again(town: Town) -> None:
    key = fair.joined(town)
    drawing.draw(town.chloe, key)
    hosting.tell(town.chloe, key)
    before = len(fair.mail("amina@test.example"))

    drawing.move(town.chloe, key, _two(town), Seat(2, 1))

    assert len(fair.mail("amina@test.example")) == before + 1
    assert "10:30" in fair.mail("amina@test.example")[-1].body


def _two(town: Town) -> tuple[int, int]:
    return (min(town.mill, town.forge), max(town.mill, town.forge))
