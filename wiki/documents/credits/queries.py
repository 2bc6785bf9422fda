"""Whose words readers see, as they are told."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, select

from wiki.accounts.models import Account
from wiki.db import Base, db
from wiki.documents.credits.models import Credit
from wiki.documents.views import DocumentView

_CREDITS = Base.metadata.tables[Credit.__tablename__]
_ACCOUNTS = Base.metadata.tables[Account.__tablename__]
_ID = bindparam("document_id", type_=Credit.document_id.type)


class Share(NamedTuple):
    """How many words somebody brought in, and how (see `rules.Role`).

    `name`: the person; of a machine's words, who found them right; "" when nobody is known.
    """

    role: str
    name: str
    engine: str
    words: int


def shares_of() -> Select[*tuple[Any, ...]]:
    """Language, words, role, engine and name of every share of the document `document_id`."""
    return (
        select(
            *(_CREDITS.c.language, _CREDITS.c.words, _CREDITS.c.role, _CREDITS.c.engine),
            func.coalesce(_ACCOUNTS.c.name, "").label("name"),
        )
        .outerjoin(_ACCOUNTS, _ACCOUNTS.c.id == _CREDITS.c.account_id)
        .where(_CREDITS.c.document_id == _ID)
        .order_by(_CREDITS.c.language, _CREDITS.c.place)
    )


def list_shares(document: DocumentView) -> Mapping[str, Sequence[Share]]:
    """Language → whose words readers see in it, the most first."""
    told: dict[str, list[Share]] = {}
    rows = db.session.execute(shares_of(), {"document_id": document.id})
    for language, words, role, engine, name in rows:
        told.setdefault(language, []).append(Share(role, name, engine, words))
    return told
