import pytest

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal
from wiki.access.actor import VISITOR, Actor, Role
from wiki.accounts import queries, service
from wiki.db import writing
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn

AMINA = "amina@test.example"


def id_of(actor: Actor) -> int:
    assert actor.account_id is not None
    return actor.account_id


def test_who_is_blocked_is_out_at_once(cast: Cast, journal: Journal) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")

    service.block(cast.chloe, id_of(cast.amina))

    assert service.find_actor(key) is None
    assert journal.last().actor_id == cast.chloe.account_id
    assert journal.last().data == {"account_id": cast.amina.account_id}


def test_who_is_unblocked_signs_in_again(cast: Cast, journal: Journal) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")
    service.block(cast.chloe, id_of(cast.amina))

    service.unblock(cast.chloe, id_of(cast.amina))

    assert service.find_actor(key) is None
    assert service.sign_in(AMINA, PASSWORD, "")
    assert journal.types()[-2:] == ["account.blocked", "account.unblocked"]


def test_saying_it_twice_is_saying_it_once(cast: Cast, journal: Journal) -> None:
    for _ in range(2):
        service.block(cast.chloe, id_of(cast.amina))

    assert journal.types().count("account.blocked") == 1


@pytest.mark.parametrize("act", [service.block, service.unblock, service.trust, service.admit])
def test_people_moderate_only_those_below_them(cast: Cast, act: object) -> None:
    assert callable(act)
    refused = [
        (VISITOR, cast.basile, NotSignedIn),
        (cast.amina, cast.basile, Forbidden),
        (cast.chloe, cast.chloe, Forbidden),
        (cast.chloe, cast.ida, Forbidden),
        (cast.ida, cast.ida, Forbidden),
    ]
    for actor, other, error in refused:
        with pytest.raises(error):
            act(actor, id_of(other))
    with pytest.raises(NotFound):
        act(cast.ida, 999)


def test_only_an_administrator_gives_roles(cast: Cast, journal: Journal) -> None:
    with pytest.raises(Forbidden):
        service.set_role(cast.chloe, id_of(cast.chloe), Role.ADMINISTRATOR)

    service.set_role(cast.ida, id_of(cast.amina), Role.EDITOR)

    assert queries.get_account(cast.ida, id_of(cast.amina)).role is Role.EDITOR
    assert journal.last().type == "role.changed"
    assert journal.last().data == {"account_id": cast.amina.account_id, "role": "editor"}


def test_the_last_administrator_stays(cast: Cast) -> None:
    with pytest.raises(Invalid, match=r"role\.last_administrator"):
        service.set_role(cast.ida, id_of(cast.ida), Role.MEMBER)


def test_a_blocked_administrator_does_not_count(cast: Cast) -> None:
    service.set_role(cast.ida, id_of(cast.chloe), Role.ADMINISTRATOR)
    service.block(cast.ida, id_of(cast.chloe))

    with pytest.raises(Invalid, match=r"role\.last_administrator"):
        service.set_role(cast.ida, id_of(cast.ida), Role.MEMBER)


def test_one_of_two_administrators_may_leave(cast: Cast) -> None:
    service.set_role(cast.ida, id_of(cast.chloe), Role.ADMINISTRATOR)

    service.set_role(cast.ida, id_of(cast.ida), Role.MEMBER)

    assert queries.get_own(cast.ida).role is Role.MEMBER


def test_a_member_is_not_made_a_visitor(cast: Cast) -> None:
    with pytest.raises(Invalid, match=r"role\.impossible"):
        service.set_role(cast.ida, id_of(cast.amina), Role.VISITOR)


def test_nobody_gets_a_role_by_being_credited(cast: Cast) -> None:
    with writing():
        marie = service.credited("Marie Le Goff")

    with pytest.raises(Invalid, match=r"role\.impossible"):
        service.set_role(cast.ida, marie, Role.EDITOR)
