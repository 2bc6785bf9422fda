from dataclasses import replace

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.support.cast import Cast
from tests.support.listening import statements
from tests.wiki.accounts.stage import PASSWORD
from wiki.accounts import service
from wiki.accounts.models import Account, LoginSession
from wiki.config import Newcomers
from wiki.db import db, writing
from wiki.errors import NotFound

AMINA = "amina@test.example"
BASILE = "basile@test.example"


def test_a_key_is_kept_only_as_its_hash(cast: Cast) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")

    row = db.session.scalars(select(LoginSession)).one()
    assert key.encode() not in row.key_hash
    assert service.find_actor(row.key_hash.hex()) is None


def test_finding_somebody_and_where_they_act_writes_nothing(cast: Cast) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")

    with statements() as asked:
        service.find_actor(key)

    assert [words.split()[0] for words in asked] == ["SELECT", "SELECT"]


def test_a_session_slides_thirty_days_at_a_time(cast: Cast) -> None:
    with time_machine.travel("2026-03-01T10:00Z", tick=False):
        key = service.sign_in(AMINA, PASSWORD, "")
    with time_machine.travel("2026-03-30T10:00Z", tick=False):
        assert service.find_actor(key) == cast.amina
    with time_machine.travel("2026-04-28T10:00Z", tick=False):
        assert service.find_actor(key) == cast.amina
    with time_machine.travel("2026-05-28T10:00:01Z", tick=False):
        assert service.find_actor(key) is None


def test_last_seen_is_written_once_an_hour(cast: Cast) -> None:
    def seen() -> str:
        db.session.rollback()
        return db.session.scalars(select(LoginSession.seen_at)).one().isoformat()

    with time_machine.travel("2026-03-01T10:00Z", tick=False):
        key = service.sign_in(AMINA, PASSWORD, "")
    with time_machine.travel("2026-03-01T10:59Z", tick=False):
        service.find_actor(key)
        assert seen() == "2026-03-01T10:00:00+00:00"
    with time_machine.travel("2026-03-01T11:01Z", tick=False):
        service.find_actor(key)
        assert seen() == "2026-03-01T11:01:00+00:00"


def test_a_browser_that_signs_out_leaves_the_others_in(cast: Cast) -> None:
    here, there = (service.sign_in(AMINA, PASSWORD, name) for name in ("here", "there"))

    service.sign_out(here)

    assert service.find_actor(here) is None
    assert service.find_actor(there) == cast.amina


def test_signing_out_everywhere_leaves_other_people_in(cast: Cast) -> None:
    amina, basile = (service.sign_in(email, PASSWORD, "") for email in (AMINA, BASILE))

    service.sign_out_everywhere(cast.amina)

    assert service.find_actor(amina) is None
    assert service.find_actor(basile) == cast.basile


def test_a_lost_phone_is_signed_out_from_the_list(cast: Cast) -> None:
    here, phone = (service.sign_in(AMINA, PASSWORD, name) for name in ("here", "phone"))
    listed = {browser.name: browser for browser in service.list_browsers(cast.amina, here)}
    assert [listed["here"].is_this_one, listed["phone"].is_this_one] == [True, False]

    service.sign_out_browser(cast.amina, listed["phone"].mark)

    assert service.find_actor(phone) is None
    assert service.find_actor(here) == cast.amina


def test_nobody_signs_out_somebody_elses_browser(cast: Cast) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")
    mark = service.list_browsers(cast.amina, key)[0].mark

    for wrong in (mark, "00", "not hexadecimal"):
        with pytest.raises(NotFound):
            service.sign_out_browser(cast.basile, wrong)
    assert service.find_actor(key) == cast.amina


def test_a_role_counts_at_the_next_page(cast: Cast) -> None:
    key = service.sign_in(AMINA, PASSWORD, "")

    service.set_role(cast.ida, cast.amina.account_id or 0, cast.chloe.role)

    actor = service.find_actor(key)
    assert actor is not None
    assert actor.is_editor


@pytest.mark.parametrize(
    ("newcomers", "is_trusted"), [(Newcomers.LIMIT, False), (Newcomers.OPEN, True)]
)
def test_newcomers_are_trusted_where_the_house_is_open(
    app: Flask, cast: Cast, newcomers: Newcomers, is_trusted: bool
) -> None:
    app.config["LIEUX"] = replace(app.config["LIEUX"], newcomers=newcomers)
    _distrust(cast)

    actor = service.find_actor(service.sign_in(AMINA, PASSWORD, ""))

    assert actor is not None
    assert actor.is_trusted is is_trusted


def test_a_long_or_strange_browser_name_is_cut(cast: Cast) -> None:
    key = service.sign_in(AMINA, PASSWORD, "Fire\x1b[31mfox\r\n" + "x" * 500)

    name = service.list_browsers(cast.amina, key)[0].name
    assert name.startswith("Fire[31mfoxxx")
    assert len(name) == 200


def _distrust(cast: Cast) -> None:
    with writing():
        db.session.get_one(Account, cast.amina.account_id).trusted_at = None
