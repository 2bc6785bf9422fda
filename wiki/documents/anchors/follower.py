"""The only writer of former anchors: it follows the journal, and looks at what was published."""

from wiki.documents.anchors import finding
from wiki.documents.anchors.models import FormerAnchor
from wiki.documents.events import (
    AnchorsKept,
    ContentErased,
    DocumentPublished,
    DocumentWithdrawn,
    RevisionHidden,
)
from wiki.documents.following import RowsFollower


def rows_of(document_id: int) -> list[tuple[object, ...]]:
    """The rows that a document should have."""
    found = sorted(finding.find(document_id).items())
    return [(document_id, language, anchor, unit) for (language, anchor), unit in found]


ANCHORS = RowsFollower(
    "anchors",
    FormerAnchor,
    (DocumentPublished, DocumentWithdrawn, RevisionHidden, ContentErased),
    rows_of,
    AnchorsKept,
)
