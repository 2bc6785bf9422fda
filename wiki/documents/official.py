"""Facts that came from official data: the people they are about read them, and do not change them.

Their names stand in a table of documents, which any kind may use: a save asks it without knowing
who acts for whom, and undoing, restoring and importing are saves like any other.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import contents, revisions
from wiki.documents.models import Document, OfficialFact
from wiki.documents.revisions import Draft
from wiki.documents.rules import FACTS, Standing
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, Problem


@dataclass(frozen=True)
class Official:
    """Where a fact comes from, and of which day it is."""

    source: str
    told_on: date


def list_official(document_id: int) -> dict[str, Official]:
    """The official facts of a document, by name."""
    rows = db.session.execute(
        select(OfficialFact.name, OfficialFact.source, OfficialFact.told_on)
        .where(OfficialFact.document_id == document_id)
        .order_by(OfficialFact.name)
    )
    return {name: Official(source, told_on) for name, source, told_on in rows}


def list_locked(actor: Actor, document: DocumentView) -> dict[str, Official]:
    """Those that this actor cannot change."""
    if may(actor, Action.ORGANISATION_MODERATE, document.standing):
        return {}
    return list_official(document.id)


def check(actor: Actor, document: Document, standing: Standing, draft: Draft) -> None:
    """Go on only if no official fact changes, or the actor looks after them. Raises Invalid."""
    told = draft.parts.get(FACTS) or _restored(draft)
    if told is None or may(actor, Action.ORGANISATION_MODERATE, standing):
        return
    locked = list_official(document.id)
    if not locked:
        return
    before, after = _now(document), json.loads(told)
    changed = [name for name in locked if before.get(name) != after.get(name)]
    if changed:
        raise Invalid(*(Problem(name, "fact.official") for name in changed))


def _restored(draft: Draft) -> bytes | None:
    held = draft.restored.get(FACTS)
    return contents.load_many([held[0]]).get(held[0]) if held else None


def _now(document: Document) -> dict[str, Any]:
    held = revisions.parts_of(document.id, document.head).get(FACTS)
    return contents.parse(contents.load_many([held[0]])[held[0]]) if held else {}
