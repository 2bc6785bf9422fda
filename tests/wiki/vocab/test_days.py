"""Days in full: French counts the first of a month as the first."""

from datetime import date

import pytest

from wiki.vocab.days import long_day


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [
        (date(2026, 4, 1), "fr", "1er avril 2026"),
        (date(2026, 4, 1), "en", "1 April 2026"),
        (date(2026, 11, 11), "fr", "11 novembre 2026"),
        (date(2021, 1, 21), "en", "21 January 2021"),
    ],
)
def test_a_day_in_full(day: date, language: str, written: str) -> None:
    assert long_day(day, language) == written
