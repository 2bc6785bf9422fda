"""Keeping the glossary: any member adds and changes, an editor removes."""

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.db import transaction
from wiki.documents.rules import mint_public_id
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.translation.glossary import versions
from wiki.translation.glossary.events import TermAdded, TermChanged, TermRemoved
from wiki.translation.glossary.models import Term
from wiki.translation.glossary.rules import Words


@transaction
def add(actor: Actor, words: Words, public_id: str | None = None) -> str:
    """Put a term into the glossary; gives its public id, a new one unless it has one already.

    Raises Invalid, NotSignedIn or Forbidden.
    """
    require(actor, Action.GLOSSARY_EDIT)
    told = versions.checked(words)
    term = versions.create(public_id or mint_public_id())
    versions.say(term, told, actor.account_id, clock.now())
    record(actor.account_id, TermAdded(term.public_id, term.number))
    return term.public_id


@transaction
def change(actor: Actor, public_id: str, words: Words, base_number: int) -> None:
    """Say other words than those of version `base_number`. Saying the same changes nothing.

    Raises Invalid (also when somebody changed the term since), NotFound, NotSignedIn or Forbidden.
    """
    require(actor, Action.GLOSSARY_EDIT)
    term = _get(public_id)
    if term.number != base_number:
        raise Invalid(Problem("", "term.changed_since"))
    told = versions.checked(words, own=term)
    if told == versions.words_of(term, term.number):
        return
    versions.say(term, told, actor.account_id, clock.now())
    record(actor.account_id, TermChanged(term.public_id, term.number))


@transaction
def remove(actor: Actor, public_id: str) -> None:
    """Take a term out. Raises NotFound, NotSignedIn or Forbidden."""
    require(actor, Action.GLOSSARY_REMOVE)
    term = _get(public_id)
    versions.take_out(term, clock.now())
    record(actor.account_id, TermRemoved(term.public_id))


def _get(public_id: str) -> Term:
    term = versions.find(public_id)
    if term is None or term.removed_at is not None:
        raise NotFound(public_id)
    return term
