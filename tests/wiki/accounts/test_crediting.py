import pytest

from tests.support.cast import Cast
from wiki.access.actor import Role
from wiki.accounts import queries, service
from wiki.db import writing


def credited(name: str) -> int:
    with writing():
        return service.credited(name)


def test_a_name_is_credited_once(cast: Cast) -> None:
    assert credited("Marie Le Goff") == credited(" Marie  Le Goff")
    assert credited("Marie Le Goff") != credited("Marie Le Gall")


def test_a_name_alone_is_not_an_account(cast: Cast) -> None:
    assert credited("Amina") != cast.amina.account_id


@pytest.mark.parametrize("name", ["192.0.2.7", "", "2001:db8::7"])
def test_a_machine_is_anonymous(cast: Cast, name: str) -> None:
    assert queries.get_account(cast.chloe, credited(name)).name == "anonymous"


def test_the_person_may_still_sign_up_under_their_name(cast: Cast) -> None:
    credited("Marie Le Goff")

    service.sign_up("Marie Le Goff", "marie@test.example", "trois tilleuls", "en")


def test_a_known_author_gets_the_account_that_was_credited(cast: Cast) -> None:
    marie = credited("Marie Le Goff")
    who = ("marie@test.example", Role.EDITOR, "Marie Le Goff", "trois tilleuls")

    assert service.create(*who, is_known_author=True) == marie
    assert queries.get_account(cast.chloe, marie).role == Role.EDITOR
    assert service.sign_in("marie@test.example", "trois tilleuls", "here")


def test_nobody_else_does(cast: Cast) -> None:
    marie = credited("Marie Le Goff")

    assert service.create("m@test.example", Role.MEMBER, "Marie Le Goff", "trois tilleuls") != marie
    assert credited("Marie Le Goff") == marie
