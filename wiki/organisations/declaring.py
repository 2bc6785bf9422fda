"""Which facts of an organisation come from official data; `documents.official` guards them."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete, insert

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.db import Base, db, transaction
from wiki.documents.models import Document, OfficialFact
from wiki.errors import Invalid, Problem
from wiki.gathering import add_rows
from wiki.journal.service import record
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import keeping
from wiki.organisations.events import OfficialFactsDeclared

_LONGEST_SOURCE = 200
_FACTS = Base.metadata.tables[OfficialFact.__tablename__]
_DECLARE = insert(_FACTS)


@transaction
def declare_official(
    actor: Actor, organisation_id: int, names: Collection[str], source: str, told_on: date
) -> None:
    """These facts, and no others, come from `source`, as it was that day; no name frees them all.

    Raises Invalid (an unknown fact, no source), NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = keeping.get_for(actor, Action.ORGANISATION_MODERATE, organisation_id)
    declare_within(actor, document, names, source, told_on)


def declare_within(
    actor: Actor,
    document: Document,
    names: Collection[str],
    source: str,
    told_on: date,
    is_first: bool = False,
) -> None:
    """The same inside an open transaction, for imports. `is_first`: nothing was declared before."""
    known = {fact.name for fact in ORGANISATION.facts}
    if not known.issuperset(names):
        raise Invalid(Problem("names", "official.unknown_fact"))
    if names and not 0 < len(source.strip()) <= _LONGEST_SOURCE:
        raise Invalid(Problem("source", "official.no_source", {"most": _LONGEST_SOURCE}))
    listed = tuple(fact.name for fact in ORGANISATION.facts if fact.name in names)
    if not is_first:
        db.session.execute(delete(_FACTS).where(_FACTS.c.document_id == document.id))
    told = {"document_id": document.id, "source": source.strip(), "told_on": told_on}
    if listed:
        add_rows(_DECLARE, [{**told, "name": name} for name in listed])
    record(actor.account_id, OfficialFactsDeclared(document.id, listed))
