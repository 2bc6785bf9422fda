"""At once, each morning or each Monday: one letter, whatever happened in between."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import update

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import hear, letters, only, watch
from wiki.accounts import service as accounts
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.errors import Invalid, NotFound, NotSignedIn
from wiki.mail.models import Letter
from wiki.notify import queries, sending, service

TUESDAY = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """It is noon on a Tuesday, and stays so."""
    with time_machine.travel(TUESDAY, tick=False):
        yield


def _at(after: timedelta) -> list[Letter]:
    """The letters that there are once the follower has read on and time has passed."""
    hear()
    with time_machine.travel(TUESDAY + after, tick=False):
        sending.send_due()
    return letters()


@pytest.fixture
def ovens(cast: Cast) -> list[int]:
    """Two articles by basile."""
    return [write(cast.basile, title, "Cuire.\n") for title in ("Four", "Fournil")]


def test_a_morning_digest_is_one_letter(cast: Cast, ovens: list[int]) -> None:
    for oven in ovens:
        watch(cast.amina, oven, "daily")
        revise(cast.basile, oven, "Cuire longtemps.\n")

    assert _at(timedelta(hours=17)) == []
    letter = only(_at(timedelta(hours=18)))
    assert letter.subject == "2 pages ont changé"
    assert letter.body.count("{+longtemps+}") == 2


def test_a_weekly_digest_leaves_on_monday(cast: Cast, ovens: list[int]) -> None:
    watch(cast.amina, ovens[0], "weekly")
    revise(cast.basile, ovens[0], "Cuire longtemps.\n")

    assert _at(timedelta(days=5)) == []
    assert only(_at(timedelta(days=5, hours=18)))


def test_a_very_long_digest_is_cut_and_counted(cast: Cast) -> None:
    for number in range(23):
        oven = write(cast.basile, f"Four {number}", "Cuire.\n")
        watch(cast.amina, oven, "daily")
        revise(cast.basile, oven, "Cuire longtemps.\n")

    letter = only(_at(timedelta(days=1)))

    assert letter.subject == "23 pages ont changé"
    assert letter.body.count("{+longtemps+}") == 20
    assert "3 autres pages" in letter.body


def test_what_waits_follows_a_change_of_pace(cast: Cast, ovens: list[int]) -> None:
    key = watch(cast.amina, ovens[0], "weekly")
    revise(cast.basile, ovens[0], "Cuire longtemps.\n")
    hear()
    service.change_pace(cast.amina, key, "at_once")

    assert only(_at(timedelta(minutes=5)))


def test_watching_again_only_changes_the_pace(cast: Cast, ovens: list[int]) -> None:
    key = watch(cast.amina, ovens[0], "weekly")

    assert watch(cast.amina, ovens[0], "daily") == key
    assert [one.pace for one in queries.list_watches(cast.amina)] == ["daily"]


def test_a_watch_is_its_owners(cast: Cast, ovens: list[int]) -> None:
    key = watch(cast.amina, ovens[0])

    for act in (service.unwatch, lambda actor, key: service.change_pace(actor, key, "daily")):
        with pytest.raises(NotFound):
            act(cast.chloe, key)
        with pytest.raises(NotSignedIn):
            act(cast.stranger, key)
    with pytest.raises(Invalid):
        service.change_pace(cast.amina, key, "sometimes")


def test_nobody_watches_without_end(
    cast: Cast, ovens: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST", 1)
    watch(cast.amina, ovens[0])

    with pytest.raises(Invalid):
        watch(cast.amina, ovens[1])


def test_a_letter_that_cannot_be_written_keeps_nobody_elses_back(
    cast: Cast, ovens: list[int]
) -> None:
    for person in (cast.amina, cast.chloe):
        watch(person, ovens[0])
    with writing():
        speaks = update(Account).where(Account.id == cast.amina.account_id)
        db.session.execute(speaks.values(language="klingon"))
    revise(cast.basile, ovens[0], "Cuire longtemps.\n")

    assert only(_at(timedelta(minutes=6))).to == "chloe@test.example"
    accounts.change_language(cast.amina, "fr")
    assert len(_at(timedelta(minutes=30))) == 1
    assert len(_at(timedelta(hours=2))) == 2
