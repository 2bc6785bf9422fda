"""Whom the two sides write to. Before it is accepted, nobody's name or address is told."""

from sqlalchemy import select

from wiki.accounts.models import Account, AccountState, Seat
from wiki.db import db
from wiki.documents.models import Document
from wiki.introductions.models import Introduction
from wiki.offers import recipients
from wiki.offers.recipients import Recipient
from wiki.texts.discretion import without_addresses


def find_contact(row: Introduction, organisation_id: int) -> Recipient | None:
    """Who speaks for this side: who asked or accepted, as long as they have a seat, else the first
    of its people; None before it is accepted.
    """
    if row.accepted_at is None:
        return None
    account_id = row.asked_by_id if organisation_id == row.asker_id else row.accepted_by_id
    account = db.session.scalar(
        select(Account)
        .join(Seat, Seat.account_id == Account.id)
        .where(
            Account.id == account_id,
            Account.state == AccountState.ACTIVE,
            Seat.organisation_id == organisation_id,
        )
    )
    if account and account.email:
        return Recipient(account.name, account.email, account.language)
    people = recipients.people_of(db.session.get_one(Document, organisation_id))
    return next(iter(people), None)


def masked(row: Introduction, words: str) -> str:
    """The words without addresses, unless both sides know each other already."""
    return words if row.accepted_at else without_addresses(words)
