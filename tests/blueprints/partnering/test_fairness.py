"""Whoever takes the rows away comes to the figures of the page, to the last digit."""

import csv
import io
from dataclasses import asdict
from datetime import date

import pytest
from sqlalchemy import insert

from tests.support.person import Browser
from tests.wiki.matching.town import Town
from wiki.db import db, writing
from wiki.matching.fairness import Alike, months
from wiki.matching.models import Exposure

HERE = "/fr/partenaires/-/fairness"


@pytest.fixture
def shown(town: Town) -> Town:
    """What the boards of two months showed."""
    times = {
        (town.mill, date(2026, 2, 27)): 3,
        (town.forge, date(2026, 2, 28)): 1,
        (town.mill, date(2026, 3, 1)): 2,
        (town.loom, date(2026, 3, 2)): 5,
    }
    rows = [
        {"document_id": one, "shown_on": day, "times": count} for (one, day), count in times.items()
    ]
    with writing():
        db.session.execute(insert(Exposure), rows)
    return town


def _table(browser: Browser) -> list[Alike]:
    text = browser.client.get(f"{HERE}.csv").get_data(as_text=True).removeprefix("\ufeff")
    return [
        Alike(
            row["month"],
            int(row["times"]),
            row["is_new"] == "1",
            row["is_of_small_country"] == "1",
            row["is_of_small_language"] == "1",
            int(row["sides"]),
        )
        for row in csv.DictReader(io.StringIO(text))
    ]


@pytest.mark.usefixtures("shown")
def test_the_table_comes_to_the_same_digits(browser: Browser) -> None:
    told = browser.client.get(f"{HERE}.json").get_json()

    assert [asdict(month) for month in months(_table(browser))] == told["months"]
    assert [asdict(row) for row in _table(browser)] == told["rows"]


@pytest.mark.usefixtures("shown")
def test_the_page_shows_those_digits(browser: Browser) -> None:
    text = browser.open(HERE).words
    march, february = months(_table(browser))

    assert (march.month, february.month) == ("2026-03", "2026-02")
    for month in (march, february):
        assert f"{month.gini:.3f}".rstrip("0").replace(".", ",") in text
    assert "mars 2026" in text


def test_the_rows_name_nobody(shown: Town, browser: Browser) -> None:
    for end in ("csv", "json"):
        text = browser.client.get(f"{HERE}.{end}").get_data(as_text=True)
        for name in (*shown.ids, *shown.public_ids.values()):
            assert name not in text


def test_without_anything_shown_the_page_says_so(town: Town, browser: Browser) -> None:
    assert town.forge
    text = browser.open("/en/partners/-/fairness").words

    assert "No board has shown anything yet" in text
    assert "synthetic" in text
