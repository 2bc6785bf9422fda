import multiprocessing

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from wiki.accounts import limits
from wiki.accounts.models import Limit
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db
from wiki.errors import TooMany


def test_the_try_beyond_the_limit_is_told_when_to_come_back(app: Flask) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False) as clock:
        for _ in range(3):
            limits.hit("reset amina@test.example", 3, 3600)
        clock.shift(600)

        with pytest.raises(TooMany) as refusal:
            limits.hit("reset amina@test.example", 3, 3600)

    assert refusal.value.seconds == 3000


def test_the_window_ends(app: Flask) -> None:
    with time_machine.travel("2026-03-02T10:00Z", tick=False) as clock:
        limits.hit("reset", 1, 60)
        clock.shift(60)
        limits.hit("reset", 1, 60)

        with pytest.raises(TooMany):
            limits.hit("reset", 1, 60)


def test_each_key_has_its_own_count(app: Flask) -> None:
    limits.hit("amina", 1, 60)

    limits.hit("basile", 1, 60)


def test_a_count_may_be_forgotten(app: Flask) -> None:
    limits.hit("amina", 1, 60)
    limits.forget("amina")
    limits.forget("nobody")

    limits.hit("amina", 1, 60)


def test_no_address_is_kept(app: Flask) -> None:
    limits.hit("amina@test.example", 1, 60)

    assert "amina" not in db.session.scalars(select(Limit.key)).one()


def try_often(settings: Settings, tries: int) -> None:
    with create_app(settings).app_context():
        for _ in range(tries):
            limits.hit("shared", 10_000, 3600)


def test_all_the_processes_count_together(app: Flask, settings: Settings) -> None:
    workers = [
        multiprocessing.get_context("spawn").Process(target=try_often, args=(settings, 25))
        for _ in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)

    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert db.session.scalars(select(Limit.count)).one() == 75


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("", ""),
        ("not an address", ""),
    ],
)
def test_one_subscriber_is_one_network(address: str, network: str) -> None:
    assert limits.network_of(address) == network


def test_searching_is_limited_without_the_database() -> None:
    limits.hit_here("search 192.0.2.7", 2, 60)
    limits.hit_here("search 192.0.2.7", 2, 60)

    with pytest.raises(TooMany) as refusal:
        limits.hit_here("search 192.0.2.7", 2, 60)
    assert 1 <= refusal.value.seconds <= 60
    limits.hit_here("search 192.0.2.8", 2, 60)
