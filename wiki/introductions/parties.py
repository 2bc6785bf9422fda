"""The two organisations of a deed, inside a service's transaction: who acts, and for which."""

from dataclasses import dataclass

from wiki.access.actions import Action
from wiki.access.actor import Actor, Audience
from wiki.documents import saving
from wiki.documents.models import Document
from wiki.errors import Invalid, NotFound, Problem
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.offers import queries as offers
from wiki.organisations import keeping


@dataclass(frozen=True)
class Pair:
    """An organisation that acts, and the other. `offer_id`: the offer that it is about.

    `proposed_id`: what the board proposed, the other organisation or one of its offers.
    """

    own: Document
    other: Document
    proposed_id: int
    offer_id: int | None


def get_own(actor: Actor, organisation_id: int) -> Document:
    """The organisation that somebody acts for, as of now.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    return keeping.get_for(actor, Action.BOARD_ACT, organisation_id)


def get_pair(
    actor: Actor, organisation_id: int, document_id: int, about_id: int | None = None
) -> Pair:
    """An organisation of the actor's and what it was proposed; `about_id`: the offer of its own.

    Raises NotFound (hidden or unknown), Gone, Invalid (its own; not public itself), NotSignedIn
    or Forbidden.
    """
    own = get_own(actor, organisation_id)
    if not is_shown(own):
        raise Invalid(Problem("", "board.not_public"))
    proposed = _get_shown(document_id)
    if proposed.organisation_id is None:
        raise NotFound("organisation")
    other = proposed if proposed.kind == ORGANISATION.name else _get_shown(proposed.organisation_id)
    if other.id == own.id:
        raise Invalid(Problem("", "introduction.own"))
    about = _get_about(own, about_id)
    return Pair(own, other, proposed.id, proposed.id if proposed.kind == OFFER.name else about)


def _get_shown(document_id: int) -> Document:
    document = saving.get_document(document_id)
    is_known = document.kind == ORGANISATION.name or (
        document.kind == OFFER.name and offers.is_open(document.id)
    )
    if not is_known or not is_shown(document):
        raise NotFound("proposal")
    return document


def _get_about(own: Document, about_id: int | None) -> int | None:
    if about_id is None:
        return None
    about = _get_shown(about_id)
    if about.kind != OFFER.name or about.organisation_id != own.id:
        raise NotFound("offer")
    return about.id


def is_shown(document: Document) -> bool:
    """Whether everybody may read it."""
    standing = saving.standing_of(document)
    return standing.is_public and standing.audience == Audience.PUBLIC
