"""Texts kept for their authors: what they posted when it could not be saved, or not yet.

Private and bounded: twenty an account, 1.2 MB each, thirty days. Not revisions.
"""

import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, select

from wiki import clock
from wiki.access.actor import Actor
from wiki.accounts.models import KeptText
from wiki.db import db, transaction, writing
from wiki.errors import Invalid, Problem

Form = Mapping[str, Sequence[str]]

MOST_BYTES = 1_200_000
MOST_TEXTS = 20
KEPT_FOR = timedelta(days=30)

_SECRET = re.compile(r"password|csrf", re.IGNORECASE)


@dataclass(frozen=True)
class Kept:
    """A kept text: the fields of the form, and where it would have been posted."""

    id: int
    path: str
    form: dict[str, list[str]]
    at: datetime


def keep(account_id: int, path: str, form: Form) -> int:
    """Keep what was posted to `path`, without its secrets; the oldest texts give way.

    The same text posted twice is kept once. Raises Invalid when it is too long to keep.
    """
    path, packed = _whole(path)[:500], _pack(form)
    with writing():
        last = db.session.scalar(_of(account_id).where(KeptText.path == path).limit(1))
        if last and last.form == packed:
            last.at = clock.now()
            return last.id
        kept = KeptText(account_id=account_id, path=path, form=packed, at=clock.now())
        db.session.add(kept)
        db.session.flush()
        beyond = db.session.scalars(_of(account_id).offset(MOST_TEXTS)).all()
        for old in beyond:
            db.session.delete(old)
        return kept.id


def list_kept(actor: Actor) -> list[Kept]:
    """The actor's kept texts, newest first."""
    return [_read(row) for row in db.session.scalars(_of(actor.account_id))]


def find_kept(actor: Actor, kept_id: int) -> Kept | None:
    """One of the actor's kept texts."""
    row = db.session.scalar(_of(actor.account_id).where(KeptText.id == kept_id))
    return _read(row) if row else None


def find_for(actor: Actor, path: str) -> Kept | None:
    """What the actor last posted to `path` in vain."""
    row = db.session.scalar(_of(actor.account_id).where(KeptText.path == path).limit(1))
    return _read(row) if row else None


@transaction
def drop(actor: Actor, kept_id: int) -> None:
    """Forget one of the actor's kept texts; nothing happens when there is none."""
    db.session.execute(
        delete(KeptText).where(KeptText.account_id == actor.account_id, KeptText.id == kept_id)
    )


def _of(account_id: int | None) -> Select[KeptText]:
    """The texts of an account that are not too old, newest first."""
    return (
        select(KeptText)
        .where(KeptText.account_id == account_id, KeptText.at > clock.now() - KEPT_FOR)
        .order_by(KeptText.at.desc(), KeptText.id.desc())
    )


def _pack(form: Form) -> bytes:
    fields = {
        name: [_whole(text) for text in values]
        for name, values in form.items()
        if not _SECRET.search(name)
    }
    if sum(len(text.encode()) for values in fields.values() for text in values) > MOST_BYTES:
        raise Invalid(Problem("", "kept.too_long", {"most": MOST_BYTES}))
    return zlib.compress(json.dumps(fields, ensure_ascii=False).encode())


def _whole(text: str) -> str:
    """The text without what no database keeps: NUL, and halves of characters."""
    return text.replace("\0", "").encode(errors="replace").decode()


def _read(row: KeptText) -> Kept:
    return Kept(row.id, row.path, json.loads(zlib.decompress(row.form)), row.at)
