"""Invitations by mail: one letter, one use, one seat, and nothing told of who has an account."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
from tests.wiki.organisations.stage import Place, entrust, id_of, seat, today
from wiki import clock
from wiki.accounts import service as accounts
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.organisations import accepting, inviting, queries
from wiki.organisations.models import Invitation

NEW = "lena@elsewhere.example"


def is_dead(refusal: pytest.ExceptionInfo[Invalid]) -> bool:
    return [problem.code for problem in refusal.value.problems] == ["token.dead"]


def test_somebody_without_an_account_lands_in_the_organisation(
    cast: Cast, held: Place, post: Post, journal: Journal
) -> None:
    inviting.invite(today(cast.amina), held.id, NEW, "contact", "en")
    token = post.token(NEW)

    offered = accepting.get_offered(token, "en")
    account_id = accepting.sign_up(token, "Lena K.", PASSWORD, "en")

    assert (offered.organisation.title, offered.role, offered.email, offered.has_account) == (
        "La Verrière", "contact", NEW, False,
    )  # fmt: skip
    assert held.seats[account_id] == "contact"
    assert accounts.sign_in(NEW, PASSWORD, "a browser")
    assert journal.types()[-1] == "invitation.accepted"


def test_somebody_with_an_account_signs_in_and_accepts(cast: Cast, held: Place, post: Post) -> None:
    inviting.invite(today(cast.amina), held.id, "basile@test.example", "manager", "fr")
    token = post.token("basile@test.example")

    public_id = accepting.accept(cast.basile, token)

    assert public_id == held.public_id
    assert held.seats[id_of(cast.basile)] == "manager"
    assert accepting_is_over(cast, token)


def accepting_is_over(cast: Cast, token: str) -> bool:
    with pytest.raises(Invalid) as refusal:
        accepting.accept(cast.nour, token)
    return is_dead(refusal)


def test_whoever_invites_learns_nothing_of_accounts(cast: Cast, held: Place, post: Post) -> None:
    amina = today(cast.amina)
    for email in (NEW, "basile@test.example"):
        inviting.invite(amina, held.id, email, "contact", "en")

    sent = queries.list_sent(amina, held.seen_by(amina))
    letters = [post.to(email)[-1] for email in (NEW, "basile@test.example")]

    assert {one.role for one in sent} == {"contact"}
    assert letters[0].subject == letters[1].subject
    bodies = {letter.body.partition("?token=")[0] for letter in letters}
    assert len(bodies) == 1


def test_an_address_with_an_account_opens_no_second_one(
    cast: Cast, held: Place, post: Post
) -> None:
    inviting.invite(today(cast.amina), held.id, "basile@test.example", "contact", "en")

    with pytest.raises(Invalid) as refusal:
        accepting.sign_up(post.token("basile@test.example"), "Basile bis", PASSWORD, "en")

    assert [problem.code for problem in refusal.value.problems] == ["invitation.has_account"]


def test_it_ends_after_fourteen_days_and_can_be_sent_again(
    cast: Cast, held: Place, post: Post
) -> None:
    amina = today(cast.amina)
    number = inviting.invite(amina, held.id, NEW, "contact", "en")
    first = post.token(NEW)
    with writing():
        row = db.session.get_one(Invitation, number)
        assert row.expires_at - row.invited_at == timedelta(days=14)
        row.expires_at = clock.now()

    with pytest.raises(Invalid) as refusal:
        accepting.get_offered(first, "en")
    assert is_dead(refusal)
    assert queries.list_sent(amina, held.seen_by(amina))[0].is_expired

    inviting.send_again(amina, held.id, number)
    assert accepting.get_offered(post.token(NEW), "en").role == "contact"


def test_it_can_be_withdrawn(cast: Cast, held: Place, post: Post) -> None:
    amina = today(cast.amina)
    number = inviting.invite(amina, held.id, NEW, "contact", "en")

    inviting.withdraw(amina, held.id, number)

    with pytest.raises(Invalid):
        accepting.get_offered(post.token(NEW), "en")
    with pytest.raises(NotFound):
        inviting.send_again(amina, held.id, number)
    assert db.session.get_one(Invitation, number).email is None


def test_inviting_twice_leaves_one_letter_that_works(cast: Cast, held: Place, post: Post) -> None:
    amina = today(cast.amina)
    first = inviting.invite(amina, held.id, NEW, "contact", "en")
    token = post.token(NEW)

    second = inviting.invite(amina, held.id, NEW.upper(), "manager", "en")

    assert first == second
    with pytest.raises(Invalid):
        accepting.get_offered(token, "en")


def test_a_profile_nobody_holds_is_claimed_through_an_editors_invitation(
    cast: Cast, loose: Place, post: Post
) -> None:
    inviting.invite(cast.chloe, loose.id, "basile@test.example", "manager", "fr")

    accepting.accept(cast.basile, post.token("basile@test.example"))

    assert loose.seats == {id_of(cast.basile): "manager"}
    assert today(cast.basile).manages == {loose.id}


def test_managers_moderators_of_the_area_and_editors_invite_nobody_else(
    cast: Cast, held: Place
) -> None:
    contact, elsewhere = seat(cast.basile, held, "contact"), entrust(cast.nour, "country:GR")
    for actor, error in (
        (contact, Forbidden),
        (elsewhere, Forbidden),
        (cast.stranger, NotSignedIn),
    ):
        with pytest.raises(error):
            inviting.invite(actor, held.id, NEW, "contact", "en")

    assert inviting.invite(entrust(cast.nour, "country:IE"), held.id, NEW, "contact", "en")


def test_all_that_is_wrong_is_said_at_once(cast: Cast, held: Place) -> None:
    with pytest.raises(Invalid) as refusal:
        inviting.invite(today(cast.amina), held.id, "nowhere", "king", "xx")

    fields = {(problem.field, problem.code) for problem in refusal.value.problems}
    assert fields == {
        ("email", "email.invalid"),
        ("role", "seat.unknown_role"),
        ("language", "language.unknown"),
    }


@pytest.mark.parametrize(("language", "words"), [("fr", "Agir pour"), ("en", "Act for")])
def test_the_letter_speaks_the_language_chosen(
    cast: Cast, held: Place, post: Post, language: str, words: str
) -> None:
    inviting.invite(today(cast.amina), held.id, NEW, "contact", language)

    letter = post.to(NEW)[-1]
    assert letter.subject.startswith(words)
    assert f"/{language}/-/invitation?token=" in letter.body
    assert "amina@" not in letter.body


def test_addresses_that_never_answered_are_forgotten(cast: Cast, held: Place) -> None:
    number = inviting.invite(today(cast.amina), held.id, NEW, "contact", "en")
    with writing():
        long_ago = clock.now() - timedelta(days=15)
        db.session.execute(update(Invitation).values(expires_at=long_ago))

    inviting.purge()

    assert db.session.get_one(Invitation, number).email is None


def test_the_journal_holds_no_address(cast: Cast, held: Place, journal: Journal) -> None:
    inviting.invite(today(cast.amina), held.id, NEW, "contact", "en")

    assert "@" not in str(journal.last().data)
    assert db.session.scalar(select(Account).where(Account.email == NEW)) is None
