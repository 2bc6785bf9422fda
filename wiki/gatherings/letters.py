"""Letters about days of meetings, to the people of the organisations that come or are asked."""

from collections.abc import Collection

from wiki.db import db
from wiki.documents.models import Document
from wiki.documents.naming import name_documents
from wiki.gatherings import keeping
from wiki.gatherings.models import Gathering, GatheringGuest
from wiki.gatherings.placing import Seat
from wiki.gatherings.rules import text_in
from wiki.mail import letters
from wiki.offers import recipients
from wiki.vocab.days import long_day


def comers(row: Gathering) -> list[GatheringGuest]:
    """The guests that have said that they come."""
    return [guest for guest in keeping.guests_of(row) if guest.agreed_at]


def ask(row: Gathering, organisation_id: int) -> None:
    """To its people: would they come?"""
    _write(row, organisation_id, "asked")


def tell(row: Gathering, organisation_ids: Collection[int]) -> None:
    """To the people of each: whom they meet, when and at which table, as it is now."""
    for organisation_id in organisation_ids:
        _write(row, organisation_id, "told")


def cancel(row: Gathering) -> None:
    """To everybody's people: it is not held."""
    for guest in keeping.guests_of(row):
        _write(row, guest.organisation_id, "cancelled")


def _write(row: Gathering, organisation_id: int, letter: str) -> None:
    times, seats = keeping.times_of(row), _seats(row, organisation_id)
    for reader in recipients.people_of(db.session.get_one(Document, organisation_id)):
        language = reader.language
        names = name_documents([organisation_id, *(other for _, other in seats)], language)
        letters.write(
            f"gatherings/{letter}",
            reader.email,
            language,
            None,
            name=reader.name,
            own=names[organisation_id],
            gathering=text_in(row.names, language),
            place=text_in(row.places, language),
            day=long_day(row.held_on, language),
            zone=row.zone,
            talks=[
                (times.start(seat.slot), times.end(seat.slot), seat.table, names[other])
                for seat, other in seats
            ],
            href=letters.link("gathering.show", language=language, key=row.key),
        )


def _seats(row: Gathering, organisation_id: int) -> list[tuple[Seat, int]]:
    """When and where it meets whom, in the order of the slots."""
    plan = keeping.plan_of(keeping.meetings_of(row))
    return sorted(
        (seat, other if one == organisation_id else one)
        for (one, other), seat in plan.items()
        if organisation_id in (one, other)
    )
