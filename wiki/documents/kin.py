"""What stands around an organisation: its offers, its people, its members, what they wrote."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, select

from wiki.access.actor import Actor
from wiki.accounts.models import Area, Seat
from wiki.documents.credits.models import Credit
from wiki.documents.listings import Item, list_some
from wiki.documents.models import Document
from wiki.documents.views import DocumentView
from wiki.kinds.article import ARTICLE
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.person import PERSON

#: how many of each are named
_MOST = 12


def list_kin(actor: Actor, document: DocumentView, language: str) -> Mapping[str, list[Item]]:
    """By "offers", "people", "members" and "articles", those that this actor may read.

    An offer has its sisters, of the same organisation; documents of other kinds stand alone.
    """
    found = {
        code: list_some(actor, language, _MOST, Document.id != document.id, *where)
        for code, where in _wanted(document).items()
    }
    return {code: items for code, items in found.items() if items}


def _wanted(document: DocumentView) -> dict[str, tuple[ColumnElement[bool], ...]]:
    if document.kind not in (OFFER.name, ORGANISATION.name):
        return {}
    its_own = Document.organisation_id == (document.standing.organisation_id or 0)
    if document.kind == OFFER.name:
        return {"sisters": (Document.kind == OFFER.name, its_own)}
    members = select(Area.organisation_id).where(Area.area == f"network:{document.public_id}")
    people = select(Seat.account_id).where(Seat.organisation_id == document.id)
    written = select(Credit.document_id).where(Credit.account_id.in_(people))
    return {
        "offers": (Document.kind == OFFER.name, its_own),
        "people": (Document.kind == PERSON.name, its_own),
        "members": (Document.kind == ORGANISATION.name, Document.id.in_(members)),
        "articles": (Document.kind == ARTICLE.name, Document.id.in_(written)),
    }
