"""Instants and numbers as the page's language writes them, in the network's time zone."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import dates, numbers
from flask import Flask
from flask_babel import get_locale

from blueprints.web.routing import interface_language
from wiki.config import current
from wiki.vocab import languages
from wiki.vocab.days import long_day


def init_app(app: Flask) -> None:
    """Make them filters: `{{ revision.at|day }}`."""
    app.jinja_env.filters |= {
        "day": day,
        "hour": hour,
        "moment": moment,
        "iso": iso,
        "month": month,
        "number": number,
        "share": share,
    }


def day(instant: datetime | date) -> str:
    """ "3 March 2026", "3 mars 2026"."""
    if isinstance(instant, datetime):
        instant = instant.astimezone(ZoneInfo(current().timezone)).date()
    return long_day(instant, interface_language())


def day_in(day: date, language: str) -> str:
    """The day as `language` writes it, whatever the page speaks."""
    return long_day(day, language)


def hour(instant: datetime) -> str:
    """ "14:32", in the network's zone."""
    local = instant.astimezone(ZoneInfo(current().timezone))
    return dates.format_time(local, format="short", locale=_locale())


def month(day: date) -> str:
    """ "March 2026", "mars 2026"."""
    return dates.format_skeleton("yMMMM", day, locale=_locale())


def moment(instant: datetime) -> str:
    """ "3 March 2026, 14:32", in the network's zone."""
    return f"{day(instant)}, {hour(instant)}"


def iso(instant: datetime) -> str:
    """The instant as machines read it."""
    return instant.isoformat(timespec="seconds")


def number(value: int) -> str:
    """ "1,940", "1 940"; in a letter, as its reader writes it."""
    return _grouped(value, str(get_locale()))


def share(value: float, places: int = 0) -> str:
    """ "40%", "40 %": 0.4 of a whole; `places`: digits after the point, as far as there are any."""
    told = round(value, places + 2)
    return numbers.format_percent(told, locale=str(get_locale()), decimal_quantization=False)


@lru_cache(2_000)
def _grouped(value: int, locale: str) -> str:
    return numbers.format_decimal(value, locale=locale)


def _locale() -> str:
    return languages.locale(interface_language())
