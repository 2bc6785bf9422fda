"""The translations that wait for the people of a document, as its screens tell them."""

from dataclasses import dataclass

from flask import url_for

from wiki.access.actor import Actor
from wiki.documents import oversight
from wiki.vocab import languages


@dataclass(frozen=True)
class Offered:
    """One of them: its language and what the reader calls it, and where it is read and decided."""

    code: str
    name: str
    href: str


def list_offered(actor: Actor, document_id: int, language: str) -> list[Offered]:
    """Those of one document that this actor may decide about, for readers of `language`."""
    return [
        Offered(
            code=change.revision.offered,
            name=languages.name_in(change.revision.offered, language),
            href=url_for(
                "stewarding.review",
                language=language,
                public_id=change.public_id,
                number=change.revision.number,
            ),
        )
        for change in oversight.list_offered(actor, language, document_id)
    ]
