"""Whether what is held here is what a line says."""

from sqlalchemy import bindparam, select

from wiki.accounts import names
from wiki.accounts.models import Account
from wiki.db import db
from wiki.documents import revisions
from wiki.documents.models import Document, Revision
from wiki.exchange.drafts import Told
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import refuse

_HELD = (
    select(Revision.at, Revision.note, Revision.significance, Revision.base, Account.name)
    .outerjoin(Account, Account.id == Revision.author_id)
    .where(Revision.document_id == bindparam("owner"), Revision.number == bindparam("wanted"))
)


def check_same(document: Document, line: RevisionLine) -> None:
    """Go on only if the line means this document, whatever it says of it. Raises Invalid."""
    if line.kind not in (None, document.kind):
        raise refuse("kind.differs", "kind", kind=document.kind)
    if line.short not in (None, document.public_id):
        raise refuse("short.differs", "short", short=document.public_id)


def check_held(document: Document, number: int, line: RevisionLine, told: Told) -> None:
    """Go on only if revision `number` says here what the line says. Raises Invalid."""
    row = db.session.execute(_HELD, {"owner": document.id, "wanted": number}).one()
    at, note, significance, base, author = row
    now = revisions.parts_of(document.id, number)
    before = revisions.parts_of(document.id, number - 1)
    silent = {*now, *before} - {*told.texts, *told.erased}
    is_same = (
        (at, note, significance) == (line.at, line.note, line.significance)
        and base == base_of(line, number)
        and (names.credit(author) if author else "") == _credit(line)
        and not told.changes(now)
        and all(now.get(part) == before.get(part) for part in silent)
    )
    if not is_same:
        raise refuse("revision.differs", number=number)


def base_of(line: RevisionLine, number: int) -> int:
    """The revision that its author had before their eyes; the one before unless told."""
    base = number - 1 if line.base is None else line.base
    if base >= number:
        raise refuse("base.invalid", "base")
    return base


def _credit(line: RevisionLine) -> str:
    return names.credit(line.author) if line.author else ""
