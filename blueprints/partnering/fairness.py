"""How evenly boards show those who look for partners, and the rows to count it again."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from datetime import date

from flask import Response, request, url_for
from flask_babel import gettext as _

from blueprints.partnering.blueprint import SECTION, blueprint, tabs
from blueprints.web import table
from blueprints.web.render import page
from blueprints.web.routing import on_section
from wiki.accounts import limits
from wiki.matching import monthly
from wiki.matching.fairness import NEW_DAYS, SMALL, Alike, Month, months
from wiki.matching.measured import measured
from wiki.matching.rules import LAMBDA

_JSON = "application/json; charset=utf-8"
#: files a minute from one address
_FILES, _SECONDS = 20, 60


@on_section(blueprint, SECTION, "/-/fairness")
def fairness(language: str) -> Response:
    """Month by month, and what was measured on invented networks."""
    return page(
        "partnering/fairness.html",
        pages=tabs(language, "partnering.fairness"),
        months=[(_day_of(month), month) for month in months(monthly.list_alike())],
        force=LAMBDA,
        new_days=NEW_DAYS,
        small=SMALL,
        trial=measured(),
        files={
            "csv": url_for("partnering.fairness_table", language=language),
            "json": url_for("partnering.fairness_data", language=language),
        },
    )


@on_section(blueprint, SECTION, "/-/fairness.csv")
def fairness_table(language: str) -> Response:
    """The rows, as a table."""
    return _file(table.table(_rows()), table.TYPE)


@on_section(blueprint, SECTION, "/-/fairness.json")
def fairness_data(language: str) -> Response:
    """The rows, and what they come to."""
    rows = monthly.list_alike()
    told = {
        "about": _("So many sides of a month stood alike, each shown so many times."),
        "lambda": LAMBDA,
        "new_days": NEW_DAYS,
        "small": SMALL,
        "rows": [asdict(row) for row in rows],
        "months": [asdict(month) for month in months(rows)],
    }
    return _file([json.dumps(told, ensure_ascii=False, indent=1)], _JSON)


def _rows() -> Iterator[list[object]]:
    names = [field.name for field in fields(Alike)]
    yield list(names)
    for row in monthly.list_alike():
        yield [int(getattr(row, name)) if name != "month" else row.month for name in names]


def _file(pieces: Iterator[str] | list[str], content_type: str) -> Response:
    limits.hit_here(f"list {request.path} {request.remote_addr}", _FILES, _SECONDS)
    return Response(pieces, content_type=content_type)


def _day_of(month: Month) -> date:
    return date.fromisoformat(f"{month.month}-01")
