"""Who acts for an organisation: two roles, and never people without a manager."""

import pytest

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal
from tests.wiki.organisations.stage import Place, id_of, seat, today
from wiki.accounts import service as accounts
from wiki.db import writing
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.organisations import keeping, queries, seats


def codes(refusal: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refusal.value.problems]


def test_a_manager_changes_a_role_and_takes_a_seat_back(
    cast: Cast, held: Place, journal: Journal
) -> None:
    seat(cast.basile, held, "contact")
    amina = today(cast.amina)

    seats.change_role(amina, held.id, id_of(cast.basile), "manager")
    assert held.seats[id_of(cast.basile)] == "manager"

    seats.remove(amina, held.id, id_of(cast.basile))
    assert held.seats == {id_of(cast.amina): "manager"}
    assert journal.types()[-2:] == ["seat.given", "seat.taken"]


def test_the_last_manager_cannot_leave_while_others_remain(cast: Cast, held: Place) -> None:
    seat(cast.basile, held, "contact")
    amina = today(cast.amina)

    with pytest.raises(Invalid) as refusal:
        seats.remove(amina, held.id, id_of(cast.amina))
    with pytest.raises(Invalid):
        seats.change_role(amina, held.id, id_of(cast.amina), "contact")

    assert codes(refusal) == [("role", "seat.last_manager")]


def test_whoever_is_alone_may_leave(cast: Cast, held: Place) -> None:
    seats.remove(today(cast.amina), held.id, id_of(cast.amina))

    assert held.seats == {}


def test_a_contact_leaves_and_decides_nothing_about_others(cast: Cast, held: Place) -> None:
    basile = seat(cast.basile, held, "contact")

    for act in (
        lambda: seats.remove(basile, held.id, id_of(cast.amina)),
        lambda: seats.change_role(basile, held.id, id_of(cast.basile), "manager"),
    ):
        with pytest.raises(Forbidden):
            act()

    seats.remove(basile, held.id, id_of(cast.basile))
    assert list(held.seats) == [id_of(cast.amina)]


def test_what_somebody_was_counts_for_nothing_once_their_seat_is_gone(
    cast: Cast, held: Place
) -> None:
    basile = seat(cast.basile, held, "manager")
    seats.remove(today(cast.amina), held.id, id_of(cast.basile))

    with pytest.raises(Forbidden):  # his page was open all the while
        seats.remove(basile, held.id, id_of(cast.amina))


def test_strangers_choose_nobody(cast: Cast, held: Place) -> None:
    with pytest.raises(NotSignedIn):
        seats.remove(cast.stranger, held.id, id_of(cast.amina))
    with pytest.raises(Forbidden):
        seats.remove(cast.basile, held.id, id_of(cast.amina))
    with pytest.raises(NotFound):
        seats.remove(today(cast.amina), held.id, id_of(cast.nour))


def test_a_blocked_account_cannot_be_seated(cast: Cast, held: Place) -> None:
    accounts.block(cast.chloe, id_of(cast.basile))

    with pytest.raises(Invalid) as refusal, writing():
        document = keeping.get_organisation(held.id)
        seats.give(document, id_of(cast.basile), "contact", None)

    assert codes(refusal) == [("", "seat.impossible")]


def test_only_its_own_people_and_moderators_read_the_names(cast: Cast, held: Place) -> None:
    basile = seat(cast.basile, held, "contact")
    document = held.seen_by(basile)

    names = [(one.name, one.role, one.is_self) for one in queries.list_people(basile, document)]

    assert names == [("Amina B.", "manager", False), ("Basile O.", "contact", True)]
    assert "@" not in str(queries.list_people(basile, document))
    with pytest.raises(Forbidden):
        queries.list_people(cast.nour, document)
    with pytest.raises(Forbidden):
        queries.list_sent(basile, document)


def test_what_i_act_for(cast: Cast, held: Place, loose: Place) -> None:
    seat(cast.amina, loose, "contact")

    mine = queries.list_mine(today(cast.amina), "fr")

    assert [(one.organisation.title, one.role) for one in mine] == [
        ("La Jetée", "contact"),
        ("La Verrière", "manager"),
    ]
