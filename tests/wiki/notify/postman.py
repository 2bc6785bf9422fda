"""Watching, and what the postman brings: the follower reads on, time passes, letters are due."""

from datetime import UTC, datetime, timedelta

import time_machine
from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import queries
from wiki.documents.sections import list_sections
from wiki.journal import follower
from wiki.mail import outbox
from wiki.mail.models import Letter
from wiki.notify import sending, service
from wiki.notify.follower import NotifyFollower
from wiki.notify.rules import Target, What
from wiki.texts import units

SOON = timedelta(minutes=6)
DAY = timedelta(days=1)


def watch(actor: Actor, document: int, pace: str = "at_once") -> str:
    """Watch a whole document."""
    return service.watch(actor, Target(What.DOCUMENT, document), pace)


def watch_section(actor: Actor, document: int, heading: str, language: str = "fr") -> str:
    """Watch what stands under a heading."""
    target = Target(What.SECTION, document, language, heading_id(actor, document, heading))
    return service.watch(actor, target, "at_once")


def watch_topic(actor: Actor, topic: str, pace: str = "at_once") -> str:
    """Watch the articles of a topic."""
    return service.watch(actor, Target(What.TOPIC, topic=topic), pace)


def watch_language(actor: Actor, language: str, pace: str = "at_once") -> str:
    """Watch what falls behind in a language."""
    return service.watch(actor, Target(What.LANGUAGE, part=language), pace)


def heading_id(actor: Actor, document: int, heading: str, language: str = "fr") -> str:
    """The identity of a heading."""
    seen = queries.find_document(actor, document)
    assert seen is not None
    part = seen.parts[language]
    listed = list_sections(units.decode(part.units, part.body))
    return next(section.unit_id for section in listed if section.heading == heading)


def hear() -> None:
    """The follower reads the journal to its end."""
    notify = NotifyFollower()
    follower.hold(notify.name, "a test")
    while follower.catch_up(notify):
        pass


def deliver(after: timedelta = SOON, leave: bool = True) -> list[Letter]:
    """The letters that are posted once the follower has read on and time has passed.

    They leave, unless the mail server is away.
    """
    hear()
    before = {(letter.id, letter.created_at) for letter in letters()}
    db.session.rollback()
    with time_machine.travel(datetime.now(UTC) + after):
        sending.send_due()
        if leave:
            while outbox.claim() is not None:
                pass
    return [letter for letter in letters() if (letter.id, letter.created_at) not in before]


def letters() -> list[Letter]:
    """Every letter, the oldest first."""
    return list(db.session.scalars(select(Letter).order_by(Letter.id)))


def only(found: list[Letter]) -> Letter:
    """The one letter that there is."""
    assert len(found) == 1, [letter.subject for letter in found]
    return found[0]
