"""Days as each language writes them."""

import re
from datetime import date
from functools import lru_cache

from babel import dates

from wiki.vocab import languages


@lru_cache(2_000)
def long_day(day: date, language: str) -> str:
    """The day in full.

    >>> long_day(date(2026, 4, 1), "fr")
    '1er avril 2026'
    """
    written: str = dates.format_date(day, format="long", locale=languages.locale(language))
    if day.day != 1:
        return written
    return re.sub(r"\b1\b", languages.first_day(language), written, count=1)
