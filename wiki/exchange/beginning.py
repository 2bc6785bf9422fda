"""Making the documents of first lines: found, and made, in one statement for all of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Row, bindparam, insert, or_, select

from wiki.access.actor import Audience
from wiki.config import current
from wiki.db import Base, db
from wiki.documents import rules
from wiki.documents.models import Document
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import refuse
from wiki.gathering import APART
from wiki.kinds.registry import KINDS

Named = Row[int, str | None, str]

_DOCUMENTS = Base.metadata.tables[Document.__tablename__].c
#: documents never wait to be written
_FIND = (
    select(_DOCUMENTS.id, _DOCUMENTS.external_id, _DOCUMENTS.public_id)
    .where(
        or_(
            _DOCUMENTS.external_id.in_(bindparam("ids", expanding=True)),
            _DOCUMENTS.public_id.in_(bindparam("names", expanding=True)),
        )
    )
    .execution_options(**APART)
)

#: a savepoint that was rolled back may leave a document behind whose number is given again
_MAKE = insert(Document).returning(Document).execution_options(populate_existing=True)


def find_named(ids: Collection[str], shorts: Iterable[str | None] = ()) -> Sequence[Named]:
    """The documents that have one of these ids, or whose public id is one of them all."""
    asked = {"ids": list(ids), "names": [*ids, *filter(None, shorts)]}
    return db.session.execute(_FIND, asked).all()


def begin(lines: Iterable[RevisionLine]) -> dict[str, Document]:
    """Id → its document, made for those of these first lines that alone go by their names.

    Others are left to be looked at one by one. Raises Invalid.
    """
    first: dict[str, RevisionLine] = {}
    for line in lines:
        first.setdefault(line.id, line)
    held = find_named(first, (line.short for line in first.values()))
    goes_by = Counter(name for line in first.values() for name in _names(line))
    goes_by.update(name for row in held for name in (row.external_id, row.public_id) if name)
    return make([line for line in first.values() if all(goes_by[n] == 1 for n in _names(line))])


def _names(line: RevisionLine) -> set[str]:
    return {line.id, line.short or line.id}


def make(lines: Sequence[RevisionLine]) -> dict[str, Document]:
    """Id → the document of each of these first lines, which nobody has yet. Raises Invalid."""
    rows = {line.short or rules.mint_public_id(): line for line in lines}
    if not rows:
        return {}
    made = db.session.scalars(_MAKE, [_row(name, line) for name, line in rows.items()])
    return {rows[document.public_id].id: document for document in made}


def _row(public_id: str, line: RevisionLine) -> Mapping[str, object]:
    if line.kind not in KINDS:
        raise refuse("kind.unknown", "kind", kind=line.kind or "")
    audience = line.audience or Audience.PUBLIC
    if audience not in set(Audience):
        raise refuse("audience.unknown", "audience")
    return {
        "public_id": public_id,
        "external_id": None if line.id == line.short else line.id,
        "kind": line.kind,
        "audience": audience,
        "origin": _origin(line),
        "head": 0,
        "created_at": line.at,
    }


def _origin(line: RevisionLine) -> str:
    """The language it was first written in: the one told, else the site's first one in the line."""
    written = [language for language in current().languages if line.parts.get(language)]
    origin = line.origin or next(iter(written), None)
    if origin is None:
        raise refuse("title.missing", "parts")
    if origin not in current().languages:
        raise refuse("language.unknown", "origin", language=origin)
    return origin
