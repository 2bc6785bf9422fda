"""A letter that waits for a mail server is not a promise: it is written anew when things change."""

from collections.abc import Callable

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, hear, letters, only, watch
from wiki.access.actor import Audience, Role
from wiki.accounts import service as accounts
from wiki.documents import publishing, removing

SECRET = "Zanzibar"


@pytest.fixture
def oven(cast: Cast) -> int:
    """Amina watches it; a letter that says the secret word waits for the mail server."""
    document = write(cast.basile, "Four à pain", "Cuire dix minutes.\n")
    watch(cast.amina, document)
    revise(cast.basile, document, f"Cuire à {SECRET}.\n")
    assert SECRET in only(deliver(leave=False)).body
    return document


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda c, d: publishing.withdraw(c.chloe, d, ["fr"]), id="withdrawn"),
        pytest.param(
            lambda c, d: publishing.set_audience(c.chloe, d, Audience.EDITORS), id="for editors"
        ),
        pytest.param(lambda c, d: removing.delete_document(c.chloe, d, "Fini."), id="deleted"),
        pytest.param(lambda c, _d: accounts.block(c.chloe, c.amina.account_id or 0), id="blocked"),
    ],
)
def test_what_may_not_be_told_any_more_does_not_leave(
    cast: Cast, oven: int, act: Callable[[Cast, int], object]
) -> None:
    act(cast, oven)
    hear()

    assert letters() == []
    assert deliver(DAY) == []


def test_a_revision_that_is_hidden_leaves_the_letter(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Cuire vingt minutes.\n")
    removing.hide(cast.chloe, oven, 2, "revision")

    body = only(deliver(leave=False)).body

    assert len(letters()) == 1
    assert SECRET not in body
    assert "[-dix-]{+vingt+}" in body


def test_somebody_who_is_no_editor_any_more_is_not_told_their_texts(cast: Cast) -> None:
    inner = write(cast.ida, "Entre nous", "Mots.\n", public=False)
    publishing.set_audience(cast.ida, inner, Audience.EDITORS)
    publishing.publish(cast.ida, inner, 1, ["fr"])
    watch(cast.chloe, inner)
    revise(cast.ida, inner, f"{SECRET}.\n")
    assert SECRET in only(deliver(leave=False)).body

    accounts.set_role(cast.ida, cast.chloe.account_id or 0, Role.MEMBER)
    hear()

    assert letters() == []


def test_more_to_tell_makes_one_letter_of_two(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Cuire vingt minutes.\n")

    assert "[-dix-]{+vingt+}" in only(deliver(leave=False)).body
    assert len(letters()) == 1


def test_a_letter_that_left_or_may_have_is_left_alone(cast: Cast, oven: int) -> None:
    deliver()
    publishing.withdraw(cast.chloe, oven, ["fr"])

    assert deliver(DAY) == []
    assert SECRET in only(letters()).body
