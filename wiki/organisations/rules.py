"""What is always true of those who act for organisations: plain values in and out."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from rapidfuzz import fuzz

from wiki.errors import Problem
from wiki.texts import slugs
from wiki.vocab import territories, vocabulary

#: how long an invitation is good for
INVITED_FOR = timedelta(days=14)
#: characters of what somebody says of themselves, or is told
LONGEST_WORDS = 1_000
#: a profile is asked about when nobody has looked at it for so long, and once more after a while
YEAR, MONTH = timedelta(days=365), timedelta(days=30)
#: how alike two names are, out of a hundred, that may be those of one organisation
_ALIKE = 85


class SeatRole(StrEnum):
    """What somebody is to an organisation; see `wiki/vocab/seat-roles.toml`."""

    MANAGER = "manager"
    CONTACT = "contact"


def problem_of_role(role: str) -> Problem | None:
    """What is wrong with a role that was asked for."""
    return None if role in set(SeatRole) else Problem("role", "seat.unknown_role")


def problem_of_words(words: str, field: str, missing: str) -> Problem | None:
    """What is wrong with a reason, or with what somebody says of themselves."""
    if not words.strip():
        return Problem(field, missing)
    if len(words) > LONGEST_WORDS:
        return Problem(field, "words.too_long", {"most": LONGEST_WORDS})
    return None


def leaves_no_manager(roles: Mapping[int, str], account_id: int, role: str | None) -> bool:
    """Whether people would remain without a manager, once this one has `role`, or none at all.

    `roles`: account → its role now.
    """
    after = {**roles, account_id: role} if role else {**roles}
    if role is None:
        after.pop(account_id, None)
    was_managed = SeatRole.MANAGER in roles.values()
    return was_managed and bool(after) and SeatRole.MANAGER not in after.values()


def is_to_ask(since: datetime, asked_at: datetime | None, asked: int, now: datetime) -> bool:
    """Whether its people are to be asked if a profile is still right.

    A year after `since`, when somebody last said so; again a month later; then each year the same.
    `asked`: how often they were, `asked_at` last.
    """
    if asked == 0 or asked_at is None:
        return now >= since + YEAR
    return now >= asked_at + (MONTH if asked % 2 else YEAR - MONTH)


def is_alike(name: str, other: str) -> bool:
    """Whether two names may be those of one organisation: accents and order apart."""
    return likeness(name, other) >= _ALIKE


def likeness(name: str, other: str) -> float:
    """How alike two names are, from 0 to 100."""
    mine, theirs = (slugs.slugify(one).replace("-", " ") for one in (name, other))
    return float(fuzz.token_set_ratio(mine, theirs)) if mine and theirs else 0.0


def country_areas() -> list[str]:
    """The areas that are whole countries."""
    roots = [term.code for term in vocabulary.load(territories.NAME).offered() if not term.parent]
    return [f"country:{code}" for code in roots]
