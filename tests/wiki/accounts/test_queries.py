import pytest
from flask import Flask

from tests.support.cast import Cast
from wiki.access.actor import VISITOR
from wiki.accounts import queries, service
from wiki.db import writing
from wiki.errors import Forbidden, NotFound, NotSignedIn


def names(people: queries.People) -> list[str]:
    return [person.name for person in people.people]


def test_editors_see_everybody_who_is_somebody(cast: Cast) -> None:
    service.sign_up("Elsa", "elsa@test.example", "trois tilleuls", "en")

    assert names(queries.list_accounts(cast.chloe)) == [
        "Amina B.",
        "Basile O.",
        "Chloé D.",
        "Ida S.",
        "Nour A.",
    ]


def test_the_list_is_for_editors(cast: Cast) -> None:
    for actor, error in ((VISITOR, NotSignedIn), (cast.amina, Forbidden)):
        with pytest.raises(error):
            queries.list_accounts(actor)
        with pytest.raises(error):
            queries.get_account(actor, 1)


def test_no_address_is_in_it(cast: Cast) -> None:
    assert "@" not in repr(queries.list_accounts(cast.ida))
    assert "@" not in repr(queries.get_account(cast.ida, cast.amina.account_id or 0))


def test_people_are_found_by_state_and_words(cast: Cast) -> None:
    service.block(cast.chloe, cast.amina.account_id or 0)

    blocked = queries.list_accounts(cast.chloe, state="blocked")
    assert names(blocked) == ["Amina B."]
    assert names(queries.list_accounts(cast.chloe, words="bAs ")) == ["Basile O."]
    assert names(queries.list_accounts(cast.chloe, words="%")) == []


def test_fifty_a_page(cast: Cast, app: Flask) -> None:
    with writing():
        for number in range(60):
            service.credited(f"Writer {number:02d}")

    first = queries.list_accounts(cast.chloe)
    second = queries.list_accounts(cast.chloe, number=2)
    assert (len(first.people), first.has_more) == (50, True)
    assert (len(second.people), second.has_more) == (15, False)
    assert names(queries.list_accounts(cast.chloe, number=10**9)) == []
    assert queries.list_accounts(cast.chloe, number=-1) == first


def test_each_sees_what_they_may_do(cast: Cast) -> None:
    def may(actor_name: str, other_name: str) -> tuple[bool, bool]:
        actor, other = getattr(cast, actor_name), getattr(cast, other_name)
        person = queries.get_account(actor, other.account_id)
        return person.may_moderate, person.may_set_role

    assert may("chloe", "amina") == (True, False)
    assert may("chloe", "ida") == (False, False)
    assert may("chloe", "chloe") == (False, False)
    assert may("ida", "chloe") == (True, True)
    assert may("ida", "ida") == (False, True)


def test_nobody_can_do_anything_to_a_name(cast: Cast) -> None:
    with writing():
        marie = service.credited("Marie Le Goff")

    person = queries.get_account(cast.ida, marie)
    assert (person.may_moderate, person.may_set_role) == (False, False)


def test_there_is_no_such_person(cast: Cast) -> None:
    with pytest.raises(NotFound):
        queries.get_account(cast.ida, 999)
    with pytest.raises(NotSignedIn):
        queries.get_own(VISITOR)


def test_amina_sees_her_own_address(cast: Cast) -> None:
    assert queries.get_own(cast.amina).email == "amina@test.example"
