"""A day of meetings in the town of the matches, for the tests."""

from dataclasses import replace
from datetime import date, time

from sqlalchemy import select

from tests.wiki.matching.town import Town
from tests.wiki.offers import stage as offers
from wiki.db import db
from wiki.gatherings import hosting, registering
from wiki.gatherings.announcing import Day
from wiki.gatherings.models import Gathering, GatheringGuest, Meeting
from wiki.gatherings.rules import Times
from wiki.mail.models import Letter

TIMES = Times(date(2026, 5, 12), time(10, 0), "Europe/Paris", slots=4, minutes=20, pause=10)
DAY = Day(
    {"fr": "La journée des lieux", "en": "The day of places"},
    {"fr": "La halle", "en": "The market hall"},
    TIMES,
    tables=2,
)
SMALL = replace(DAY, times=replace(TIMES, slots=1), tables=1)


def announced(town: Town, day: Day = DAY) -> str:
    """The key of a day to which nobody comes yet."""
    return hosting.make(town.chloe, day)


def joined(town: Town, day: Day = DAY) -> str:
    """The key of a day to which the mill and the forge come."""
    key = announced(town, day)
    registering.register(town.basile, key, town.mill, 1)
    registering.register(town.amina, key, town.forge, 1)
    return key


def row(key: str) -> Gathering:
    """The day as it is kept."""
    db.session.rollback()
    return db.session.scalars(select(Gathering).where(Gathering.key == key)).one()


def meetings(key: str) -> list[tuple[int, int, int | None, int | None]]:
    """Who meets whom, in which slot, at which table."""
    asked = select(Meeting).where(Meeting.gathering_id == row(key).id).order_by(Meeting.one_id)
    return [
        (one.one_id, one.other_id, one.slot_number, one.table_number)
        for one in db.session.scalars(asked)
    ]


def guests(key: str) -> dict[int, tuple[int, bool]]:
    """Organisation → how many talks, and whether it said that it comes."""
    asked = select(GatheringGuest).where(GatheringGuest.gathering_id == row(key).id)
    return {
        one.organisation_id: (one.capacity, one.agreed_at is not None)
        for one in db.session.scalars(asked)
    }


def mail(email: str) -> list[Letter]:
    """The letters to this address, the oldest first."""
    return [letter for letter in offers.letters() if letter.to == email]
