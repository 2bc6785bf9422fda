"""Official facts: their people read them, and change everything else."""

from datetime import date

import pytest

from tests.support.cast import Cast
from tests.wiki.organisations.stage import Place, entrust, today
from wiki.access.actor import Actor
from wiki.documents import service, undoing
from wiki.documents.saving import Edit
from wiki.documents.undoing import Words
from wiki.errors import Forbidden, Invalid
from wiki.organisations import declaring, queries

DAY = date(2026, 5, 1)
FACTS: dict[str, object] = {"type": "third-place", "territory": "IE061", "code": "IE-07"}


@pytest.fixture
def locked(cast: Cast, held: Place) -> Place:
    """A place whose code and territory a ministry told."""
    revise(today(cast.amina), held)
    declaring.declare_official(cast.chloe, held.id, ["territory", "code"], "Ministère", DAY)
    return held


def revise(actor: Actor, place: Place, base: int = 1, **facts: object) -> None:
    service.revise(actor, place.id, Edit({}, base, {**FACTS, **facts}))


def test_they_are_named_with_source_and_day(locked: Place) -> None:
    told = queries.official(locked.id)

    assert list(told) == ["code", "territory"]
    assert (told["code"].source, told["code"].told_on) == ("Ministère", DAY)


def test_its_people_change_the_rest(cast: Cast, locked: Place) -> None:
    revise(today(cast.amina), locked, 2, headcount="12")

    assert locked.seen_by(cast.amina).facts["headcount"] == 12


@pytest.mark.parametrize("change", [{"code": "IE-08"}, {"code": ""}, {"territory": "IE"}])
def test_its_people_do_not_change_them(cast: Cast, locked: Place, change: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        revise(today(cast.amina), locked, 2, **change)

    told = [(problem.field, problem.code) for problem in refusal.value.problems]
    assert told == [(next(iter(change)), "fact.official")]
    assert locked.seen_by(cast.amina).facts["code"] == "IE-07"


def test_undoing_is_no_way_around(cast: Cast, locked: Place) -> None:
    with pytest.raises(Invalid):
        undoing.undo(today(cast.amina), locked.id, 2, 2, Words("Comme avant"))


def test_editors_and_moderators_of_the_area_correct_them(cast: Cast, locked: Place) -> None:
    revise(cast.chloe, locked, 2, code="IE-09")
    revise(entrust(cast.nour, "country:IE"), locked, 3, code="IE-10")

    assert locked.seen_by(cast.amina).facts["code"] == "IE-10"


def test_only_they_say_what_is_official(cast: Cast, held: Place) -> None:
    for actor in (today(cast.amina), cast.basile):
        with pytest.raises(Forbidden):
            declaring.declare_official(actor, held.id, ["code"], "Moi", DAY)


@pytest.mark.parametrize(("names", "source"), [(["height"], "Ministère"), (["code"], " ")])
def test_a_fact_that_is_none_and_no_source_are_refused(
    cast: Cast, held: Place, names: list[str], source: str
) -> None:
    with pytest.raises(Invalid):
        declaring.declare_official(cast.chloe, held.id, names, source, DAY)


def test_declaring_nothing_frees_them_all(cast: Cast, locked: Place) -> None:
    declaring.declare_official(cast.chloe, locked.id, [], "", DAY)

    revise(today(cast.amina), locked, 2, code="IE-08")
    assert queries.official(locked.id) == {}
