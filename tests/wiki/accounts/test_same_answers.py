"""Nobody learns from an answer, nor from what it costs, whether an address is known here."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

import pytest

from tests.support.cast import Cast
from tests.support.listening import listening
from tests.wiki.accounts.stage import PASSWORD
from wiki.accounts import passwords, service
from wiki.errors import Invalid

KNOWN, UNKNOWN = "amina@test.example", "stranger@test.example"


def sign_in(email: str) -> None:
    service.sign_in(email, "not the password", "")


def ask_reset(email: str) -> None:
    service.ask_reset(email, "en")


def sign_up(email: str) -> None:
    service.sign_up(f"Somebody at {email[:5]}", email, PASSWORD, "en")


@pytest.mark.parametrize("act", [sign_in, ask_reset, sign_up])
def test_known_or_not_the_same_hashing_and_the_same_number_of_commits(
    cast: Cast, act: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    work: list[str] = []
    place = passwords._place

    def counted() -> AbstractContextManager[None]:
        work.append("hash")
        return place()

    monkeypatch.setattr(passwords, "_place", counted)

    with listening("commit", lambda _connection: work.append("commit")):
        with suppress(Invalid):
            act(UNKNOWN)
        for_unknown = list(work)
        work.clear()
        with suppress(Invalid):
            act(KNOWN)

    assert work == for_unknown
