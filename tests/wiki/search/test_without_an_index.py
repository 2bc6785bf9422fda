"""Before the follower has built the first index, the database answers, and nobody is alarmed."""

import logging

import pytest

from tests.support.cast import Cast
from wiki.search import queries


def test_a_missing_index_is_told_in_one_quiet_line(
    cast: Cast, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    found = queries.search(cast.stranger, "pain", "fr")

    told = [record for record in caplog.records if "search" in record.name]
    assert found.is_slow
    assert [(record.levelname, record.exc_info) for record in told] == [("INFO", None)]
