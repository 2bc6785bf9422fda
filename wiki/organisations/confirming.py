""" "All of it is still right": said by the people of an organisation, asked of them once a year."""

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.accounts.models import Seat
from wiki.db import db, transaction
from wiki.documents.models import Document, Heading
from wiki.documents.naming import Name, name_documents
from wiki.journal.service import record
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import keeping, links, rules, writing_to
from wiki.organisations.events import ConfirmationAsked, ProfileConfirmed
from wiki.organisations.models import Profile

#: how many organisations are asked at most each time, so that a stop is caught up bit by bit
MOST_AT_ONCE = 200


@transaction
def confirm(actor: Actor, organisation_id: int) -> None:
    """One of its people says that all of it is still right. Raises Forbidden, NotFound or Gone."""
    document = keeping.get_for(actor, Action.ORGANISATION_CONFIRM, organisation_id)
    _say(keeping.profile_of(document), actor.account_id)
    record(actor.account_id, ProfileConfirmed(document.id, by_letter=False))


def get_asked(token: str, language: str) -> Name:
    """The organisation that a letter asks about, without answering. Raises Invalid or Gone."""
    document = keeping.get_organisation(links.get_asked(token).organisation_id)
    return name_documents([document.id], language)[document.id]


@transaction
def confirm_by_letter(token: str) -> None:
    """Whoever holds the letter says so; once said, saying it again changes nothing.

    Raises Invalid or Gone.
    """
    profile = links.get_asked(token)
    document = keeping.get_organisation(profile.organisation_id)
    if profile.reminders:
        _say(profile, None)
        record(None, ProfileConfirmed(document.id, by_letter=True))


def ask_due() -> int:
    """Write to the people of every profile that is due; gives how many were asked.

    Each is a transaction of its own, and written down as asked in it: doing it again asks nobody
    twice, and what a stop left undone is done next time.
    """
    return sum(_ask(organisation_id) for organisation_id in _list_candidates())


@transaction
def _ask(organisation_id: int) -> bool:
    document = keeping.get_organisation(organisation_id)
    profile = keeping.profile_of(document)
    since = profile.confirmed_at or document.created_at
    now = clock.now()
    recipients = writing_to.list_recipients(document.id)
    if not recipients or not rules.is_to_ask(since, profile.reminded_at, profile.reminders, now):
        return False
    profile.reminded_at, profile.reminders = now, profile.reminders + 1
    token = links.of_confirmation(document.id, now)
    for to in recipients:
        keeping.write(document, "still-right", to.email, to.language, token=token, name=to.name)
    record(None, ConfirmationAsked(document.id))
    return True


def _say(profile: Profile, account_id: int | None) -> None:
    profile.confirmed_at, profile.confirmed_by_id = clock.now(), account_id
    profile.reminders = 0


def _list_candidates() -> Sequence[int]:
    """Public organisations that can be written to and are due, longest unconfirmed first."""
    since = func.coalesce(Profile.confirmed_at, Document.created_at)
    now = clock.now()
    again = and_(Profile.reminders % 2 == 1, Profile.reminded_at <= now - rules.MONTH)
    next_year = and_(Profile.reminders > 0, Profile.reminded_at <= now - rules.YEAR + rules.MONTH)
    first = and_(func.coalesce(Profile.reminders, 0) == 0, since <= now - rules.YEAR)
    query = (
        select(Document.id)
        .outerjoin(Profile, Profile.organisation_id == Document.id)
        .where(
            Document.kind == ORGANISATION.name,
            Document.deleted_at.is_(None),
            select(Heading.document_id).where(Heading.document_id == Document.id).exists(),
            or_(
                Profile.mailbox.is_not(None),
                select(Seat.account_id).where(Seat.organisation_id == Document.id).exists(),
            ),
            or_(first, again, next_year),
        )
        .order_by(since, Document.id)
        .limit(MOST_AT_ONCE)
    )
    return db.session.scalars(query).all()
