"""Documents that facts name: they exist, and in the tree none stands beneath itself."""

from collections.abc import Collection, Mapping

from sqlalchemy import select

from wiki.db import db
from wiki.documents.models import Branch, Document
from wiki.errors import Problem
from wiki.kinds.fields import FactValue, Reference, References
from wiki.kinds.kind import Kind

_DEEPEST = 50


def problems_of(document: Document, kind: Kind, facts: Mapping[str, FactValue]) -> list[Problem]:
    """Documents named by these facts that do not exist, or that stand beneath this one."""
    found: list[Problem] = []
    for fact in kind.facts:
        if not isinstance(fact, Reference | References):
            continue
        told = facts.get(fact.name)
        named = told if isinstance(told, list) else [str(told)] if told is not None else []
        found += [
            Problem(fact.name, "fact.unknown_document", {"value": unknown})
            for unknown in _unknown(named, fact.kind)
        ]
        if fact.kind == kind.name and any(_leads_to(one, document.public_id) for one in named):
            found.append(Problem(fact.name, "tree.in_a_circle"))
    return found


def _unknown(named: Collection[str], kind: str) -> list[str]:
    """Those of these public ids that no living document of that kind has."""
    if not named:
        return []
    known = set(
        db.session.scalars(
            select(Document.public_id).where(
                Document.public_id.in_(named),
                Document.kind == kind,
                Document.deleted_at.is_(None),
            )
        )
    )
    return [one for one in named if one not in known]


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
