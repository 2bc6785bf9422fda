"""What stands around an organisation: its offers, its people, its members, what they wrote."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, select

from wiki.access.actor import Actor, Role
from wiki.accounts.models import Area, Seat
from wiki.documents.credits.models import Credit
from wiki.documents.listings import Item, asking_for, list_asked
from wiki.documents.models import Document
from wiki.documents.views import DocumentView
from wiki.kinds.article import ARTICLE
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.person import PERSON

#: how many of each are named
_MOST = 12

_DOCUMENT = bindparam("document", type_=Document.id.type)
_ITS_OWN = Document.organisation_id == bindparam("organisation", type_=Document.id.type)
_PEOPLE = select(Seat.account_id).where(Seat.organisation_id == _DOCUMENT)
_WRITTEN = select(Credit.document_id).where(Credit.account_id.in_(_PEOPLE))
_MEMBERS = select(Area.organisation_id).where(Area.area == bindparam("area", type_=Area.area.type))
_WANTED: Mapping[str, Mapping[str, tuple[ColumnElement[bool], ...]]] = {
    OFFER.name: {"sisters": (Document.kind == OFFER.name, _ITS_OWN)},
    ORGANISATION.name: {
        "offers": (Document.kind == OFFER.name, _ITS_OWN),
        "people": (Document.kind == PERSON.name, _ITS_OWN),
        "members": (Document.kind == ORGANISATION.name, Document.id.in_(_MEMBERS)),
        "articles": (Document.kind == ARTICLE.name, Document.id.in_(_WRITTEN)),
    },
}


def list_kin(actor: Actor, document: DocumentView, language: str) -> Mapping[str, list[Item]]:
    """By "offers", "people", "members" and "articles", those that this actor may read.

    An offer has its sisters, of the same organisation; documents of other kinds stand alone.
    """
    values: dict[str, int | str] = {
        "document": document.id,
        "organisation": document.standing.organisation_id or 0,
        "area": f"network:{document.public_id}",
    }
    asked = _statements(actor.role, document.kind, language)
    found = {code: list_asked(query, **values) for code, query in asked.items()}
    return {code: items for code, items in found.items() if items}


@cache
def _statements(role: Role, kind: str, language: str) -> Mapping[str, Select[*tuple[Any, ...]]]:
    """Built once for each: building them costs more than asking."""
    return {
        code: asking_for(Actor(role=role), language, _MOST, Document.id != _DOCUMENT, *where)
        for code, where in _WANTED.get(kind, {}).items()
    }
