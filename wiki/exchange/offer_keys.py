"""The keys of the event that tells how an offer stands."""

from collections.abc import Callable
from datetime import date, datetime

from wiki.exchange.keys import Keys
from wiki.exchange.lines import StandingLine
from wiki.exchange.refusals import refuse
from wiki.offers.rules import LONGEST_WORDS, State
from wiki.vocab import vocabulary


def read_standing(keys: Keys) -> StandingLine:
    """What the line tells of an offer. Raises Invalid."""
    return StandingLine(
        state=_among(keys, "state", set(State).__contains__) or State.DRAFT,
        expires_on=_day(keys, "expires_on"),
        published_at=_instant(keys, "published_at"),
        consented_at=_instant(keys, "consented_at"),
        ended_at=_instant(keys, "ended_at"),
        outcome=_among(keys, "outcome", vocabulary.load("offer-outcomes").__contains__),
        reason=_among(keys, "reason", vocabulary.load("drop-reasons").__contains__),
        words=keys.text("words", LONGEST_WORDS) or "",
        partners=keys.words("partners") or (),
        article=keys.text("article", 200),
    )


def _among(keys: Keys, name: str, is_known: Callable[[object], bool]) -> str | None:
    told = keys.text(name, 40)
    if told is not None and not is_known(told):
        raise refuse("fact.unknown_choice", name, value=told)
    return told


def _day(keys: Keys, name: str) -> date | None:
    told = keys.text(name, 10)
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        raise refuse("fact.not_a_day", name, value=told or "") from None


def _instant(keys: Keys, name: str) -> datetime | None:
    return keys.instant(name) if name in keys.names() else None
