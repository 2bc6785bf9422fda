"""Who read two languages of a document and found that one of them needs no change."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select

from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents.freshness.models import Change, Seen
from wiki.documents.freshness.rules import How
from wiki.documents.models import Revision
from wiki.documents.views import DocumentView


class Confirmation(NamedTuple):
    """Somebody's word on passages of `language`, said at once. `name`: "" when nobody is known.

    `number`: the newest revision at that moment. `passages`: how many of the other languages had
    changed.
    """

    language: str
    at: datetime
    name: str
    number: int
    passages: int


def list_confirmations(document: DocumentView) -> Sequence[Confirmation]:
    """What was confirmed of the languages that this reader may see, newest first."""
    said = _said(document).distinct().subquery()
    acts = (said.c.language, said.c.at, said.c.name, said.c.number)
    rows = db.session.execute(
        select(*acts, func.count()).group_by(*acts).order_by(said.c.at.desc(), said.c.language)
    )
    return [Confirmation(*row) for row in rows]


def _said(document: DocumentView) -> Select[*tuple[Any, ...]]:
    """The acts, a row for each passage that had changed."""
    newest = (
        select(func.max(Revision.number))
        .where(Revision.document_id == Seen.document_id, Revision.at <= Seen.at)
        .correlate(Seen)
        .scalar_subquery()
    )
    return (
        select(
            *(Seen.language, Seen.at, Change.part, Change.unit),
            func.coalesce(Account.name, "").label("name"),
            func.coalesce(newest, 0).label("number"),
        )
        .join(Change, Change.id == Seen.change_id)
        .outerjoin(Account, Account.id == Seen.by_id)
        .where(
            Seen.document_id == document.id,
            Seen.how == How.NOTHING,
            Seen.language.in_(document.parts),
            Change.part.in_(document.parts),
        )
    )
