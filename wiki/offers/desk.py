"""What waits for the moderators of offers, each in the areas entrusted to them; editors see all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, null, select

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents.insiders import is_looked_after
from wiki.documents.models import Document, Report
from wiki.documents.naming import Name, name_documents
from wiki.errors import Forbidden, NotSignedIn
from wiki.kinds.offer import OFFER
from wiki.offers import rules
from wiki.offers.duplicates import find_alike
from wiki.offers.models import Answer, Offer
from wiki.offers.queries import WAITING
from wiki.offers.rules import Review

MOST = 100
#: how many of those submitted are compared with the offers online
MOST_COMPARED = 20


@dataclass(frozen=True)
class Waiting:
    """An offer on the desk: since when, of whom, what was said of it, and which are like it.

    `report_id`: the report that tells of it, for one that was reported.
    """

    document: Name
    organisation: Name | None
    at: datetime
    words: str = ""
    is_overdue: bool = False
    alike: Sequence[Name] = ()
    report_id: int | None = None


@dataclass(frozen=True)
class Replies:
    """How many answers the offers of an organisation got, and how many wait for a decision."""

    organisation: Name
    offers: int
    answers: int
    waiting: int


@dataclass(frozen=True)
class Desk:
    """Everything on it, each list oldest first."""

    submitted: Sequence[Waiting]
    returned: Sequence[Waiting]
    reported: Sequence[Waiting]
    replies: Sequence[Replies]


def open_desk(actor: Actor, language: str) -> Desk:
    """What waits for this person. Raises NotSignedIn or Forbidden."""
    if not actor.is_moderator:
        raise Forbidden(Action.OFFER_MODERATE) if actor.is_member else NotSignedIn()
    mine = is_looked_after(actor)
    return Desk(
        submitted=_list_reviews(mine, Review.SUBMITTED, language),
        returned=_list_reviews(mine, Review.RETURNED, language),
        reported=_list_reports(mine, language),
        replies=_count_replies(mine, language),
    )


def count_submitted(actor: Actor) -> int:
    """How many offers this person has to read."""
    if not actor.is_moderator:
        return 0
    query = _reviews(is_looked_after(actor), Review.SUBMITTED).subquery()
    return db.session.scalar(select(func.count()).select_from(query)) or 0


def _reviews(mine: ColumnElement[bool], review: Review) -> Select[*tuple[Any, ...]]:
    told = (Offer.review_at, Offer.review_reason, null())
    return (
        select(Document.id, Document.organisation_id, *told)
        .join(Offer, Offer.document_id == Document.id)
        .where(Offer.review == review, Document.deleted_at.is_(None), mine)
    )


def _list_reviews(mine: ColumnElement[bool], review: Review, language: str) -> list[Waiting]:
    query = _reviews(mine, review).order_by(Offer.review_at, Document.id).limit(MOST)
    return _named(query, language, review)


def _list_reports(mine: ColumnElement[bool], language: str) -> list[Waiting]:
    query = (
        select(Document.id, Document.organisation_id, Report.at, Report.words, Report.id)
        .join(Report, Report.document_id == Document.id)
        .where(
            Document.kind == OFFER.name,
            Document.deleted_at.is_(None),
            Report.closed_at.is_(None),
            mine,
        )
        .order_by(Report.at, Report.id)
        .limit(MOST)
    )
    return _named(query, language, Review.NONE)


def _named(query: Select[*tuple[Any, ...]], language: str, review: Review) -> list[Waiting]:
    rows = db.session.execute(query).all()
    ids = {one for row in rows for one in row[:2] if one is not None}
    names, now = name_documents(ids, language), clock.now()
    asked = [row[0] for row in rows[:MOST_COMPARED]] if review == Review.SUBMITTED else []
    alike = find_alike(asked, language)
    return [
        Waiting(
            document=names[document_id],
            organisation=names.get(organisation_id),
            at=at,
            words=words,
            is_overdue=rules.waits_too_long(review, at, now),
            alike=alike.get(document_id, ()),
            report_id=report_id,
        )
        for document_id, organisation_id, at, words, report_id in rows
    ]


def _count_replies(mine: ColumnElement[bool], language: str) -> list[Replies]:
    """Those with the most answers waiting first."""
    waiting = func.sum(case((Answer.state.in_(WAITING), 1), else_=0))
    answers, offers = func.count(Answer.id), func.count(Answer.offer_id.distinct())
    rows = db.session.execute(
        select(Document.organisation_id, offers, answers, waiting)
        .join(Answer, Answer.offer_id == Document.id)
        .where(
            Document.organisation_id.is_not(None),
            Document.deleted_at.is_(None),
            Answer.arrived_at.is_not(None),
            mine,
        )
        .group_by(Document.organisation_id)
        .order_by(waiting.desc(), answers.desc(), Document.organisation_id)
        .limit(MOST)
    ).all()
    names = name_documents([row[0] for row in rows], language)
    return [Replies(names[row[0]], row[1], row[2], int(row[3])) for row in rows]
