"""Letters that were posted and have not left: a mail server may be away for hours.

They are taken back when what they tell may not be told any more, or when there is more to tell,
and what is left of them is written anew.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, or_, select

from wiki import clock
from wiki.db import db, writing
from wiki.mail import outbox
from wiki.mail.models import Letter
from wiki.notify.models import Notice, Watch


def take_back_about(documents: Collection[int], accounts: Collection[int]) -> None:
    """The letters that tell of these documents, or go to these people."""
    _take_back(or_(Notice.document_id.in_(documents), Watch.account_id.in_(accounts)))


def take_back_before(account_id: int) -> None:
    """The letters to somebody who is about to get another one on the same documents."""
    _take_back((Watch.account_id == account_id) & (Notice.due_at <= clock.now()))


def _take_back(asked: ColumnElement[bool]) -> None:
    found = db.session.scalars(
        select(Letter.id)
        .join(Notice, Notice.letter_id == Letter.id)
        .join(Watch, Watch.id == Notice.watch_id)
        .where(asked, Letter.sent_at.is_(None), Letter.taken_at.is_(None))
        .distinct()
    ).all()
    db.session.rollback()
    for letter_id in found:
        _untell(letter_id)


def _untell(letter_id: int) -> None:
    """As if it had never been posted, unless it leaves just now."""
    with writing():
        told = db.session.scalars(select(Notice).where(Notice.letter_id == letter_id)).all()
        if outbox.take_back(letter_id):
            for notice in told:
                notice.letter_id = None
                notice.told, notice.due_at = notice.told_before, clock.now()
