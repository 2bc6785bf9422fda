"""One process at a time holds the pen of a follower."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from wiki.journal.follower import hold, release

NOON = datetime(2026, 2, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def taken(app: Flask) -> None:
    """At noon, one process took the pen."""
    with time_machine.travel(NOON, tick=False):
        assert hold("notebook", "one")


def at(seconds: int) -> time_machine.travel:
    return time_machine.travel(NOON + timedelta(seconds=seconds), tick=False)


def test_a_second_process_waits() -> None:
    with at(29):
        assert hold("notebook", "two") is None


def test_the_holder_may_renew_it() -> None:
    with at(29):
        assert hold("notebook", "one")
    with at(58):
        assert hold("notebook", "two") is None


def test_a_lease_that_ran_out_goes_to_who_asks() -> None:
    with at(30):
        assert hold("notebook", "two")
        assert hold("notebook", "one") is None


def test_a_lease_given_back_goes_to_who_asks() -> None:
    with at(1):
        release("notebook", "one")
        assert hold("notebook", "two")


def test_nobody_gives_back_what_another_holds() -> None:
    with at(1):
        release("notebook", "two")
        assert hold("notebook", "two") is None


def test_each_follower_has_its_own_pen() -> None:
    with at(1):
        assert hold("another", "two")
