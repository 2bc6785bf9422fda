import pytest
import time_machine

from tests.support.cast import Cast
from tests.wiki.accounts.stage import PASSWORD, Journal, Post
from wiki.access.actor import VISITOR
from wiki.accounts import queries, service
from wiki.errors import Invalid, NotSignedIn

AMINA = "amina@test.example"
NEW = "amina.d@test.example"


def test_amina_goes_by_another_name(cast: Cast, journal: Journal) -> None:
    service.change_name(cast.amina, "  Amina\u200b  Diop ")

    assert queries.get_own(cast.amina).name == "Amina Diop"
    assert journal.last().type == "name.changed"
    assert journal.last().data == {"account_id": cast.amina.account_id}


def test_the_same_name_with_other_capitals_is_still_hers(cast: Cast) -> None:
    service.change_name(cast.amina, "AMINA B.")

    assert queries.get_own(cast.amina).name == "AMINA B."


@pytest.mark.parametrize("name", ["Basile O.", "BASILE o.", "admin", ""])
def test_she_does_not_take_somebody_elses(cast: Cast, name: str) -> None:
    with pytest.raises(Invalid):
        service.change_name(cast.amina, name)

    assert queries.get_own(cast.amina).name == "Amina B."


def test_a_new_address_counts_once_its_letter_is_answered(
    cast: Cast, post: Post, journal: Journal
) -> None:
    service.change_email(cast.amina, NEW, PASSWORD)
    assert queries.get_own(cast.amina).email == AMINA

    service.confirm_email(post.token(NEW))

    assert service.sign_in(NEW, PASSWORD, "")
    with pytest.raises(Invalid, match=r"sign_in\.wrong"):
        service.sign_in(AMINA, PASSWORD, "")
    assert journal.last().type == "email.changed"
    assert journal.last().data == {"account_id": cast.amina.account_id}


def test_the_old_address_is_told(cast: Cast, post: Post) -> None:
    service.change_email(cast.amina, NEW, PASSWORD)
    service.confirm_email(post.token(NEW))

    assert post.subjects(AMINA) == ["Your address for Lieux communs was changed"]
    assert NEW not in post.to(AMINA)[0].body


def test_reset_letters_to_the_old_address_die(cast: Cast, post: Post) -> None:
    service.ask_reset(AMINA, "en")
    token = post.token(AMINA)
    service.change_email(cast.amina, NEW, PASSWORD)
    service.confirm_email(post.token(NEW))

    with pytest.raises(Invalid, match=r"token\.dead"):
        service.reset(token, "quatre platanes")


def test_somebody_elses_address_is_not_taken_and_not_told(cast: Cast, post: Post) -> None:
    service.change_email(cast.amina, "basile@test.example", PASSWORD)

    assert post.subjects("basile@test.example") == ["You already have an account on Lieux communs"]
    assert queries.get_own(cast.amina).email == AMINA


def test_an_address_taken_meanwhile_is_refused(cast: Cast, post: Post) -> None:
    service.change_email(cast.amina, NEW, PASSWORD)
    token = post.token(NEW)
    service.create(NEW, cast.amina.role, "Quicker", PASSWORD)

    with pytest.raises(Invalid, match=r"email\.taken"):
        service.confirm_email(token)


def test_the_letter_works_for_a_day(cast: Cast, post: Post) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False):
        service.change_email(cast.amina, NEW, PASSWORD)
    with (
        time_machine.travel("2026-03-03T10:00Z", tick=False),
        pytest.raises(Invalid, match=r"token\.dead"),
    ):
        service.confirm_email(post.token(NEW))


def test_an_open_browser_is_not_enough_to_take_the_account_away(cast: Cast, post: Post) -> None:
    with pytest.raises(Invalid, match=r"password\.wrong"):
        service.change_email(cast.amina, NEW, "not this one")

    assert post.to(NEW) == []


def test_letters_come_in_another_language(cast: Cast) -> None:
    service.change_language(cast.amina, "en")
    with pytest.raises(Invalid, match=r"language\.unknown"):
        service.change_language(cast.amina, "xx")

    assert queries.get_own(cast.amina).language == "en"


def test_a_visitor_has_nothing_to_change(cast: Cast) -> None:
    for act in (service.change_name, service.change_language):
        with pytest.raises(NotSignedIn):
            act(VISITOR, "en")
    with pytest.raises(NotSignedIn):
        service.change_email(VISITOR, NEW, PASSWORD)
