"""A day of meetings from its announcement on: who may do what, and what is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from tests.wiki.gatherings import fair
from tests.wiki.gatherings.fair import DAY, TIMES
from tests.wiki.matching.town import Town
from wiki.access.actor import VISITOR
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.gatherings import drawing, hosting, queries
from wiki.gatherings.announcing import Day

Made = Callable[[Town], str]


def test_a_day_is_announced_in_both_languages(town: Town) -> None:
    key = hosting.make(town.chloe, DAY)

    assert queries.get_announced(key, "fr").name == "La journée des lieux"
    assert [one.name for one in queries.list_announced("en")] == ["The day of places"]


def test_only_the_team_hosts(town: Town) -> None:
    key = fair.joined(town)

    with pytest.raises(Forbidden):
        hosting.make(town.basile, DAY)
    with pytest.raises(NotSignedIn):
        hosting.cancel(VISITOR, key)
    with pytest.raises(Forbidden):
        drawing.draw(town.amina, key)
    with pytest.raises(NotFound):
        hosting.cancel(town.chloe, "aaaaaaaa")


@pytest.mark.parametrize(
    ("day", "field"),
    [
        (replace(DAY, names={"fr": "Une journée"}), "name_en"),
        (replace(DAY, places=DAY.places | {"fr": "x" * 201}), "place_fr"),
        (replace(DAY, tables=0), "tables"),
        (replace(DAY, times=replace(TIMES, slots=31, minutes=1, pause=0)), "slots"),
        (replace(DAY, times=replace(TIMES, starts_at=time(23, 0))), "slots"),
        (replace(DAY, times=replace(TIMES, held_on=date(2026, 3, 2))), "held_on"),
        (replace(DAY, times=replace(TIMES, zone="Mars/Olympus")), "zone"),
    ],
)
def test_what_cannot_be_held_is_refused(town: Town, day: Day, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        hosting.make(town.chloe, day)

    assert [problem.field for problem in refused.value.problems] == [field]


def test_fewer_slots_are_fewer_talks_for_everybody(town: Town) -> None:
    key = fair.joined(town)

    hosting.change(town.chloe, key, fair.SMALL)

    assert {capacity for capacity, _ in fair.guests(key).values()} == {1}
    assert fair.row(key).slots == 1


def test_who_is_asked_has_a_letter_and_is_no_guest_yet(town: Town) -> None:
    key = fair.announced(town)

    hosting.ask(town.chloe, key, town.mill)

    assert fair.guests(key) == {town.mill: (4, False)}
    assert "La journée des lieux" in fair.mail("basile@test.example")[-1].subject
    assert queries.list_guests(town.amina, key, "en") == []
    assert [guest.is_own for guest in queries.list_guests(town.basile, key, "en")] == [True]
    with pytest.raises(Invalid):
        hosting.ask(town.chloe, key, town.mill)
    with pytest.raises(NotFound):
        hosting.ask(town.chloe, key, town.offer)


def test_what_is_called_off_is_told_and_over(town: Town) -> None:
    key = fair.joined(town)

    hosting.cancel(town.chloe, key)

    assert "La journée des lieux" in fair.mail("amina@test.example")[-1].subject
    with pytest.raises(Invalid):
        drawing.draw(town.chloe, key)
