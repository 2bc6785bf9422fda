from dataclasses import replace

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
from wiki.access.actor import Role
from wiki.accounts import service
from wiki.accounts.models import Account
from wiki.config import Settings, SignUp
from wiki.db import db
from wiki.errors import Forbidden, Invalid

ELSA = "elsa@test.example"


def set_signup(app: Flask, signup: SignUp) -> None:
    settings: Settings = app.config["LIEUX"]
    app.config["LIEUX"] = replace(settings, signup=signup)


def count() -> int:
    return db.session.scalar(select(func.count()).select_from(Account)) or 0


def test_a_newcomer_is_in_once_the_letter_is_answered(post: Post, journal: Journal) -> None:
    service.sign_up("Elsa", ELSA, PASSWORD, "en")
    with pytest.raises(Invalid, match=r"sign_in\.unconfirmed"):
        service.sign_in(ELSA, PASSWORD, "")
    assert journal.types() == []

    service.confirm(post.token(ELSA))

    actor = service.find_actor(service.sign_in(ELSA, PASSWORD, ""))
    assert actor is not None
    assert (actor.name, actor.role, actor.is_trusted) == ("Elsa", "member", False)
    assert journal.types() == ["account.confirmed"]


def test_a_letter_works_once(post: Post) -> None:
    service.sign_up("Elsa", ELSA, PASSWORD, "en")
    token = post.token(ELSA)
    service.confirm(token)

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.confirm(token)


def test_a_letter_works_for_three_days(post: Post) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        service.sign_up("Elsa", ELSA, PASSWORD, "en")
    token = post.token(ELSA)

    with (
        time_machine.travel("2026-03-05T10:00Z", tick=False),
        pytest.raises(Invalid, match=r"token\.dead"),
    ):
        service.confirm(token)


def test_who_signs_up_again_is_sent_a_new_letter_and_the_last_word_counts(post: Post) -> None:
    service.sign_up("Elsa", ELSA, "first password", "en")
    first = post.token(ELSA)
    service.sign_up("Elsa M.", "Elsa@test.example", PASSWORD, "en")

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.confirm(first)
    service.confirm(post.token("Elsa@test.example"))
    assert service.sign_in(ELSA, PASSWORD, "")
    assert count() == 1


def test_an_address_that_is_known_gets_a_letter_that_says_so(cast: Cast, post: Post) -> None:
    service.sign_up("Somebody Else", "amina@test.example", "another password", "en")

    assert post.subjects("amina@test.example") == ["You already have an account on Lieux communs"]
    assert service.sign_in("amina@test.example", PASSWORD, "")
    assert count() == 5


@pytest.mark.parametrize("name", ["amina b.", "AMI\u200bNA B.", "\u0410min\u0430 B."])
def test_nobody_can_pass_for_amina(cast: Cast, name: str) -> None:
    with pytest.raises(Invalid, match=r"name\.(taken|mixed)"):
        service.sign_up(name, ELSA, PASSWORD, "en")


def test_a_name_that_is_taken_is_refused_whatever_the_address(cast: Cast) -> None:
    for email in ("amina@test.example", ELSA):
        with pytest.raises(Invalid, match=r"name\.taken"):
            service.sign_up("Basile O.", email, PASSWORD, "en")


def test_where_sign_up_is_closed_nobody_signs_up(app: Flask, post: Post) -> None:
    set_signup(app, SignUp.CLOSED)

    with pytest.raises(Forbidden):
        service.sign_up("Elsa", ELSA, PASSWORD, "en")
    assert post.to(ELSA) == []


def test_where_approval_is_asked_an_editor_lets_people_in(
    app: Flask, cast: Cast, post: Post
) -> None:
    set_signup(app, SignUp.APPROVAL)
    service.sign_up("Elsa", ELSA, PASSWORD, "en")
    service.confirm(post.token(ELSA))
    with pytest.raises(Invalid, match=r"sign_in\.waiting"):
        service.sign_in(ELSA, PASSWORD, "")

    elsa = db.session.scalar(select(Account.id).where(Account.name == "Elsa")) or 0
    service.admit(cast.chloe, elsa)

    assert service.sign_in(ELSA, PASSWORD, "")
    assert post.subjects(ELSA)[-1] == "Your account on Lieux communs is open"


def test_what_is_wrong_is_told_and_nothing_is_kept(app: Flask, post: Post) -> None:
    with pytest.raises(Invalid) as refusal:
        service.sign_up("admin", "nowhere", "short", "en")

    assert {problem.field for problem in refusal.value.problems} == {"name", "email", "password"}
    assert count() == 0


def test_an_account_made_by_hand_is_open_and_trusted(app: Flask, journal: Journal) -> None:
    from_hand = service.create("fanch@test.example", Role.EDITOR, "Fañch", PASSWORD)

    actor = service.find_actor(service.sign_in("fanch@test.example", PASSWORD, ""))
    assert actor is not None
    assert (actor.account_id, actor.role, actor.is_trusted) == (from_hand, "editor", True)
    assert journal.last().data == {"account_id": from_hand, "role": "editor"}


def test_two_accounts_made_by_hand_do_not_share_an_address(cast: Cast) -> None:
    with pytest.raises(Invalid, match=r"email\.taken"):
        service.create("Amina@test.example", cast.amina.role, "Other", PASSWORD)
