"""What the rows of exposure come to, month by month."""

from datetime import date

import pytest
from sqlalchemy import insert

from tests.wiki.matching.town import Town
from wiki.db import db, writing
from wiki.documents import removing
from wiki.matching import monthly
from wiki.matching.fairness import Alike
from wiki.matching.models import Exposure

pytestmark = pytest.mark.usefixtures("clock_hand")


def _show(document_id: int, on: date, times: int) -> None:
    with writing():
        row = {"document_id": document_id, "shown_on": on, "times": times}
        db.session.execute(insert(Exposure), [row])


def test_days_of_a_month_are_added_up(town: Town) -> None:
    _show(town.forge, date(2026, 3, 1), 2)
    _show(town.forge, date(2026, 3, 2), 3)

    assert [(row.month, row.times, row.sides) for row in monthly.list_alike()] == [
        ("2026-03", 0, 4),
        ("2026-03", 5, 1),
    ]


def test_what_stood_later_is_not_told_of_a_former_month(town: Town) -> None:
    _show(town.forge, date(2026, 2, 27), 2)

    assert monthly.list_alike() == [Alike("2026-02", 2, True, False, False, 1)]


def test_what_is_taken_down_counts_where_it_was_shown(town: Town) -> None:
    _show(town.loom, date(2026, 3, 2), 1)
    removing.delete_document(town.chloe, town.loom, "closed")

    assert [(row.times, row.sides) for row in monthly.list_alike()] == [(0, 4), (1, 1)]


def test_today_is_not_told_before_it_is_over(town: Town) -> None:
    _show(town.forge, date(2026, 3, 3), 2)

    assert monthly.list_alike() == []


def test_nothing_was_shown_yet(town: Town) -> None:
    assert town.forge
    assert monthly.list_alike() == []
