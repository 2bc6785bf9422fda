import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
from wiki.access.actor import VISITOR
from wiki.accounts import service
from wiki.errors import Invalid, NotSignedIn

AMINA = "amina@test.example"
NEW = "quatre platanes"


def test_a_forgotten_password_is_replaced_from_a_letter(
    cast: Cast, post: Post, journal: Journal
) -> None:
    service.ask_reset("Amina@test.example ", "en")
    service.reset(post.token("Amina@test.example"), NEW)

    assert service.find_actor(service.sign_in(AMINA, NEW, "")) == cast.amina
    with pytest.raises(Invalid, match=r"sign_in\.wrong"):
        service.sign_in(AMINA, PASSWORD, "")
    assert journal.last().data == {"account_id": cast.amina.account_id, "forgotten": True}


def test_all_browsers_are_signed_out_and_the_owner_is_told(cast: Cast, post: Post) -> None:
    keys = [service.sign_in(AMINA, PASSWORD, "") for _ in range(2)]
    service.ask_reset(AMINA, "en")

    service.reset(post.token(AMINA), NEW)

    assert [service.find_actor(key) for key in keys] == [None, None]
    assert post.subjects(AMINA)[-1] == "Your password for Lieux communs was changed"


def test_the_last_letter_works_once_and_the_others_never(cast: Cast, post: Post) -> None:
    service.ask_reset(AMINA, "en")
    first = post.token(AMINA)
    service.ask_reset(AMINA, "en")
    second = post.token(AMINA)

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(first, NEW)
    service.reset(second, NEW)
    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(second, "cinq peupliers")


def test_a_letter_works_for_two_hours(cast: Cast, post: Post) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        service.ask_reset(AMINA, "en")
    with (
        time_machine.travel("2026-03-02T12:00Z", tick=False),
        pytest.raises(Invalid, match=r"token\.dead"),
    ):
        service.reset(post.token(AMINA), NEW)


def test_a_bad_password_leaves_the_letter_good(cast: Cast, post: Post) -> None:
    service.ask_reset(AMINA, "en")
    with pytest.raises(Invalid) as refusal:
        service.reset(post.token(AMINA), "amina")
    assert [(p.field, p.code) for p in refusal.value.problems] == [
        ("new_password", "password.too_short")
    ]

    service.reset(post.token(AMINA), NEW)
    assert service.sign_in(AMINA, NEW, "")


@pytest.mark.parametrize("token", ["", "x", "WzEsIngiXQ.x", "é"])
def test_a_forged_letter_is_worth_nothing(cast: Cast, token: str) -> None:
    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(token, NEW)


def test_a_letter_to_confirm_does_not_change_a_password(cast: Cast, post: Post) -> None:
    service.sign_up("Elsa", "elsa@test.example", PASSWORD, "en")

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(post.token("elsa@test.example"), NEW)


def test_an_unknown_address_gets_a_letter_too(cast: Cast, post: Post) -> None:
    service.ask_reset("stranger@test.example", "en")

    letter = post.to("stranger@test.example")[0]
    assert "?token=" not in letter.body


def test_the_letter_also_proves_an_address_that_was_not_proven(cast: Cast, post: Post) -> None:
    service.sign_up("Elsa", "elsa@test.example", PASSWORD, "en")
    service.ask_reset("elsa@test.example", "en")

    service.reset(post.token("elsa@test.example"), NEW)

    assert service.sign_in("elsa@test.example", NEW, "")


def test_a_blocked_account_stays_blocked(cast: Cast, post: Post) -> None:
    service.block(cast.chloe, cast.amina.account_id or 0)
    service.ask_reset(AMINA, "en")
    service.reset(post.token(AMINA), NEW)

    with pytest.raises(Invalid, match=r"sign_in\.blocked"):
        service.sign_in(AMINA, NEW, "")


def test_changing_it_signs_out_all_but_this_browser(cast: Cast) -> None:
    here, there = (service.sign_in(AMINA, PASSWORD, name) for name in ("here", "there"))

    key = service.change_password(cast.amina, PASSWORD, NEW, "here")

    assert [service.find_actor(old) for old in (here, there)] == [None, None]
    assert service.find_actor(key) == cast.amina
    assert service.sign_in(AMINA, NEW, "")


def test_changing_it_takes_the_old_one(cast: Cast) -> None:
    with pytest.raises(Invalid) as refusal:
        service.change_password(cast.amina, "not this one", NEW, "")
    with pytest.raises(NotSignedIn):
        service.change_password(VISITOR, PASSWORD, NEW, "")

    assert [(p.field, p.code) for p in refusal.value.problems] == [("password", "password.wrong")]


def test_changing_it_ends_the_letters_on_their_way(cast: Cast, post: Post) -> None:
    service.ask_reset(AMINA, "en")
    token = post.token(AMINA)
    service.change_password(cast.amina, PASSWORD, NEW, "")

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(token, "cinq peupliers")
