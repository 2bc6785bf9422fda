"""How evenly boards show sides, month by month: plain values in and out.

All of it is told from rows that name nobody, so whoever takes them away comes to the same digits.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

#: a side is new in a month that begins so many days after it was first public, or sooner
NEW_DAYS = 90
#: a country, or a language, is small when fewer than one side in so many is of it
SMALL = 20


@dataclass(frozen=True, slots=True)
class Stood:
    """A side that boards may show, from its first day to its last one; None: no end.

    `country` and `languages` (see `spoken-languages`): empty where nobody said.
    """

    since: date
    until: date | None = None
    country: str = ""
    languages: frozenset[str] = frozenset()

    def is_there(self, first: date, after: date) -> bool:
        """Whether it was public between `first` and the day before `after`."""
        return self.since < after and (self.until is None or self.until >= first)


@dataclass(frozen=True, slots=True, order=True)
class Alike:
    """So many `sides` that stood alike in a month ("2026-11"), each shown so many `times`."""

    month: str
    times: int
    is_new: bool
    is_of_small_country: bool
    is_of_small_language: bool
    sides: int


@dataclass(frozen=True, slots=True)
class Share:
    """What some sides are of all sides, and of all that was shown: equal where it is even."""

    of_sides: float
    of_shown: float


@dataclass(frozen=True, slots=True)
class Month:
    """How evenly a month showed `sides`, `shown` times in all.

    `gini`: 0 when each was shown as often as the others, near 1 when one alone was. `top_tenth`:
    what the tenth that was shown most has of all that was shown. `reached`: what was shown at all.
    """

    month: str
    sides: int
    shown: int
    gini: float
    top_tenth: float
    reached: float
    new: Share
    small_countries: Share
    small_languages: Share


def told(first: date, stood: Mapping[int, Stood], times: Mapping[int, int]) -> list[Alike]:
    """The rows of the month that begins on `first`, of sides by their ids, in an order of no
    meaning.

    `times`: how often each was shown. One that was shown counts even if it is gone by now.
    """
    after = (first + timedelta(days=31)).replace(day=1)
    there = {one: each for one, each in stood.items() if each.is_there(first, after)}
    there |= {one: stood.get(one, Stood(since=date.min)) for one in times}
    countries = _small([{each.country} for each in there.values()])
    languages = _small([each.languages for each in there.values()])
    new_since = first - timedelta(days=NEW_DAYS)
    alike = Counter(
        (
            times.get(one, 0),
            each.since >= new_since,
            each.country in countries,
            not languages.isdisjoint(each.languages),
        )
        for one, each in there.items()
    )
    return sorted(Alike(f"{first:%Y-%m}", *traits, sides) for traits, sides in alike.items())


def months(rows: Iterable[Alike]) -> list[Month]:
    """What the rows come to, the latest month first; they may stand in any order."""
    by_month = groupby(sorted(rows), lambda row: row.month)
    return [_month(month, list(alike)) for month, alike in by_month][::-1]


def gini(rows: Sequence[Alike]) -> float:
    """The Gini coefficient of the times that sides were shown; 0 when nothing was.

    Half the mean difference between two of them, as a part of their mean. Whole numbers up to the
    last division, so that the order of rows changes no digit.
    """
    sides, shown = _sides(rows), _shown(rows)
    before = weighed = 0
    for row in sorted(rows, key=lambda row: row.times):
        # of each of these, how many were shown less often, without how many more often
        weighed += row.times * row.sides * (2 * before + row.sides - sides)
        before += row.sides
    return weighed / (sides * shown) if shown else 0.0


def top_tenth(rows: Sequence[Alike]) -> float:
    """What the tenth of the sides that was shown most, rounded up, has of all that was shown."""
    left, held = -(-_sides(rows) // 10), 0
    for row in sorted(rows, key=lambda row: -row.times):
        taken = min(left, row.sides)
        left, held = left - taken, held + taken * row.times
    return _part(held, _shown(rows))


def _month(month: str, rows: Sequence[Alike]) -> Month:
    sides = _sides(rows)
    return Month(
        month=month,
        sides=sides,
        shown=_shown(rows),
        gini=gini(rows),
        top_tenth=top_tenth(rows),
        reached=_part(_sides(row for row in rows if row.times), sides),
        new=_share([row for row in rows if row.is_new], rows),
        small_countries=_share([row for row in rows if row.is_of_small_country], rows),
        small_languages=_share([row for row in rows if row.is_of_small_language], rows),
    )


def _share(some: Sequence[Alike], rows: Sequence[Alike]) -> Share:
    return Share(_part(_sides(some), _sides(rows)), _part(_shown(some), _shown(rows)))


def _small(said: Sequence[Collection[str]]) -> set[str]:
    counts = Counter(code for codes in said for code in codes if code)
    return {code for code, count in counts.items() if count * SMALL < len(said)}


def _sides(rows: Iterable[Alike]) -> int:
    return sum(row.sides for row in rows)


def _shown(rows: Iterable[Alike]) -> int:
    return sum(row.times * row.sides for row in rows)


def _part(some: int, every: int) -> float:
    return some / every if every else 0.0
