"""The tree of documents: who stands beneath whom, and never beneath itself."""

from collections.abc import Mapping

from sqlalchemy import select

from wiki.db import db
from wiki.documents.models import Branch, Document
from wiki.errors import Problem
from wiki.kinds.fields import FactValue, Reference
from wiki.kinds.kind import Kind

_DEEPEST = 50


def problems_of(document: Document, kind: Kind, facts: Mapping[str, FactValue]) -> list[Problem]:
    """Documents named by these facts that do not exist, or that stand beneath this one."""
    found: list[Problem] = []
    for fact in kind.facts:
        named = facts.get(fact.name)
        if not isinstance(fact, Reference) or named is None:
            continue
        kind_of_named = db.session.scalar(
            select(Document.kind).where(Document.public_id == named, Document.deleted_at.is_(None))
        )
        if kind_of_named != fact.kind:
            found.append(Problem(fact.name, "fact.unknown_document", {"value": str(named)}))
        elif _leads_to(str(named), document.public_id):
            found.append(Problem(fact.name, "tree.in_a_circle"))
    return found


def _leads_to(start: str, end: str) -> bool:
    """Whether going up from `start` comes past `end`."""
    here = start
    for _ in range(_DEEPEST):
        if here == end:
            return True
        above = db.session.scalar(
            select(Branch.parent)
            .join(Document, Document.id == Branch.document_id)
            .where(Document.public_id == here)
        )
        if not above:
            return False
        here = above
    return True
