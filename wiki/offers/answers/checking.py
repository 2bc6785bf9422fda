"""Is each answer still what its sender sent?"""

from collections.abc import Iterator

from sqlalchemy import select

from wiki.db import db
from wiki.documents.fault import Fault
from wiki.offers.answers import rules
from wiki.offers.models import Answer


def digest_of(answer: Answer) -> bytes:
    """The hash of what was sent, as the row has it now."""
    return rules.digest_of(
        answer.key,
        str(answer.offer_id),
        answer.organisation,
        answer.country,
        answer.name,
        answer.email,
        answer.message,
        answer.place,
        answer.brings,
        answer.call_dates,
        answer.spoken,
        answer.language,
        answer.sent_at.isoformat(),
    )


def faults() -> Iterator[Fault]:
    """The answers that somebody changed; those that were forgotten say nothing any more."""
    for answer in db.session.scalars(
        select(Answer).where(Answer.forgotten_at.is_(None)).execution_options(yield_per=500)
    ):
        if bytes(answer.digest) != digest_of(answer):
            yield Fault("answer.altered", answer.key)
