"""The weekly letter with new mutual matches: nothing new, no letter; the same match never twice.

What a letter says is looked up outside the writing transaction; inside it, the journal proves that
nothing happened since, and the row that nobody wrote meanwhile. Killed at any point, it goes on
where it was: a letter, what it told and when it was looked are written together.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select

from wiki import clock
from wiki.accounts.belongings import as_of_now
from wiki.accounts.readers import Reader, find_reader
from wiki.db import db, writing
from wiki.errors import NotFound
from wiki.journal.queries import newest
from wiki.matching import board, letters
from wiki.matching.board import News
from wiki.matching.file import Unusable
from wiki.matching.models import DigestWatch, MatchTold

EVERY = timedelta(days=7)

log = logging.getLogger(__name__)

_Key = tuple[int, int]  # organisation, account


def send_due() -> int:
    """Post the letters that are due; how many. After a stop, one for all that was missed."""
    rows = db.session.execute(
        select(DigestWatch.organisation_id, DigestWatch.account_id)
        .where(or_(DigestWatch.looked_at.is_(None), DigestWatch.looked_at <= clock.now() - EVERY))
        .order_by(DigestWatch.organisation_id, DigestWatch.account_id)
    )
    due: list[_Key] = [(organisation_id, account_id) for organisation_id, account_id in rows]
    db.session.rollback()
    return sum(map(_try, due))


def _try(key: _Key) -> bool:
    """A letter that cannot be written keeps nobody else's back."""
    try:
        return _send(key)
    except Unusable:
        log.info("the digest of organisation %d waits for the pool", key[0])
    except Exception:
        log.exception("the digest of organisation %d is put off", key[0])
    db.session.rollback()
    return False


def _send(key: _Key) -> bool:
    """Look for news, and post it; whoever has lost their seat has no letters any more."""
    position, looked_at = newest(), _looked_at(key)
    reader = find_reader(key[1])
    is_of_it = reader is not None and key[0] in as_of_now(reader.actor).seats
    news = _find(key, reader) if reader and is_of_it else None
    db.session.rollback()
    with writing():
        watch = db.session.get(DigestWatch, key)
        if watch is None or watch.looked_at != looked_at or newest() != position:
            return False  # something happened meanwhile: all is looked up again
        if not is_of_it:
            db.session.delete(watch)
            return False
        watch.looked_at = clock.now()
        if not (reader and news and news.proposals):
            return False
        letters.post(reader, key[0], news)
        _note(key, [one.match.document_id for one in news.proposals])
    return True


def _looked_at(key: _Key) -> datetime | None:
    watch = db.session.get(DigestWatch, key)
    return watch.looked_at if watch else None


def _find(key: _Key, reader: Reader) -> News | None:
    """What the board proposes that no letter told; None: the organisation is not public."""
    organisation_id, account_id = key
    told = db.session.scalars(
        select(MatchTold.document_id).where(
            MatchTold.account_id == account_id, MatchTold.organisation_id == organisation_id
        )
    )
    actor = as_of_now(reader.actor)
    try:
        return board.find_news(actor, reader.language, organisation_id, frozenset(told))
    except NotFound:
        return None


def _note(key: _Key, document_ids: Sequence[int]) -> None:
    now, (organisation_id, account_id) = clock.now(), key
    db.session.add_all(
        MatchTold(account_id=account_id, organisation_id=organisation_id, document_id=one, at=now)
        for one in document_ids
    )
