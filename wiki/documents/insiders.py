"""Who may read the drafts of a document, told to the database: `Action.DOCUMENT_READ_DRAFT`."""

from sqlalchemy import ColumnElement, Table, and_, false, or_, select, true
from sqlalchemy.orm.util import AliasedClass

from wiki.access.actor import Actor
from wiki.accounts.models import Area, Moderation, Seat
from wiki.documents.models import Document


def is_insider(
    actor: Actor, document: type[Document] | AliasedClass[Document] | Table = Document
) -> ColumnElement[bool]:
    """Whether the actor reads the drafts of `document`: an editor; a moderator of its area; the
    people of its organisation, or the account that answers for it when it has none.
    """
    if actor.is_editor:
        return true()
    if actor.account_id is None:
        return false()
    told = document.c if isinstance(document, Table) else document
    return or_(
        and_(told.organisation_id.is_(None), told.owner_id == actor.account_id),
        told.organisation_id.in_(
            select(Seat.organisation_id).where(Seat.account_id == actor.account_id)
        ),
        is_entrusted(actor, document),
    )


def is_looked_after(actor: Actor) -> ColumnElement[bool]:
    """Whether the actor moderates the organisation of `Document`: an editor all of them, others
    those of their areas.
    """
    return true() if actor.is_editor else is_entrusted(actor)


def is_entrusted(
    actor: Actor, document: type[Document] | AliasedClass[Document] | Table = Document
) -> ColumnElement[bool]:
    """Whether the organisation of `document` is in an area that the actor moderates."""
    told = document.c if isinstance(document, Table) else document
    return told.organisation_id.in_(
        select(Area.organisation_id)
        .join(Moderation, Moderation.area == Area.area)
        .where(Moderation.account_id == actor.account_id)
    )
