"""What a host says of a day of meetings, and what may be wrong with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import available_timezones

from wiki.errors import Invalid, Problem
from wiki.gatherings import rules
from wiki.gatherings.rules import Times


@dataclass(frozen=True)
class Day:
    """A day of meetings as it is announced; `names` and `places` by language."""

    names: Mapping[str, str]
    places: Mapping[str, str]
    times: Times
    tables: int


def check(day: Day, languages: Collection[str], today: date) -> None:
    """Go on only with a day that can be held. Raises Invalid, with all that is wrong."""
    problems = [*_check_texts(day, languages), *_check_numbers(day)]
    if day.times.held_on < today:
        problems.append(Problem("held_on", "day.over"))
    if day.times.zone not in available_timezones():
        problems.append(Problem("zone", "day.unknown_zone"))
    if not day.times.fits:
        problems.append(Problem("slots", "day.past_midnight"))
    if problems:
        raise Invalid(*problems)


def check_capacity(capacity: int, slots: int) -> None:
    """Go on only with a number of talks that the slots can hold. Raises Invalid."""
    if not 1 <= capacity <= slots:
        bounds = {"least": 1, "most": slots}
        raise Invalid(Problem("capacity", "fact.out_of_bounds", bounds))


def _check_texts(day: Day, languages: Collection[str]) -> list[Problem]:
    problems = []
    for field, texts in (("name", day.names), ("place", day.places)):
        for language in languages:
            text, name = texts.get(language, ""), f"{field}_{language}"
            if not text:
                problems.append(Problem(name, "day.no_text"))
            elif len(text) > rules.LONGEST_NAME:
                problems.append(Problem(name, "fact.too_long", {"most": rules.LONGEST_NAME}))
    return problems


def _check_numbers(day: Day) -> list[Problem]:
    asked = (
        ("tables", day.tables, 1, rules.MOST_TABLES),
        ("slots", day.times.slots, 1, rules.MOST_SLOTS),
        ("minutes", day.times.minutes, 1, rules.LONGEST_TALK),
        ("pause", day.times.pause, 0, rules.LONGEST_PAUSE),
    )
    return [
        Problem(field, "fact.out_of_bounds", {"least": least, "most": most})
        for field, number, least, most in asked
        if not least <= number <= most
    ]
