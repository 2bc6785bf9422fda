"""Documents that somebody names by the short address, as it stands at the foot of their page."""

import re

from wiki.access.actor import Actor
from wiki.documents import queries
from wiki.documents.views import DocumentView
from wiki.errors import Gone, NotFound

_PUBLIC_ID = re.compile(r"(?:.*/r/)?([a-z2-7]{8})/?")


def find_by_short(actor: Actor, told: str, kind: str) -> DocumentView | None:
    """The document of this kind with that public id or short address, if the actor may read it."""
    found = _PUBLIC_ID.fullmatch(told.strip())
    try:
        document = queries.get_document(actor, found[1]) if found else None
    except (NotFound, Gone):
        return None
    return document if document and document.kind == kind else None
