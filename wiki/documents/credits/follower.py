"""The only writer of credits: it follows the journal, and counts again what was published."""

from wiki.documents.credits import counting
from wiki.documents.credits.models import Credit
from wiki.documents.events import (
    ContentErased,
    CreditsCounted,
    DocumentDeleted,
    DocumentPublished,
    DocumentWithdrawn,
    PassagesReviewed,
)
from wiki.documents.following import RowsFollower


def rows_of(document_id: int) -> list[tuple[object, ...]]:
    """The rows that a document should have."""
    return [
        (document_id, language, place, str(author.role), author.engine, author.account_id, words)
        for language, authors in counting.count(document_id).items()
        for place, (author, words) in enumerate(authors)
    ]


CREDITS = RowsFollower(
    "credits",
    Credit,
    (DocumentPublished, DocumentWithdrawn, DocumentDeleted, PassagesReviewed, ContentErased),
    rows_of,
    CreditsCounted,
)
