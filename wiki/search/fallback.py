"""When the index does not answer, the database does: slower, word by word, and bounded in time."""

import time
from collections.abc import Iterator

from sqlalchemy import true

from wiki.access.actor import Actor
from wiki.documents.listings import visible_to
from wiki.documents.models import Document
from wiki.documents.texts import published
from wiki.search.model import Answer, Group, Hit, Question
from wiki.texts.folding import fold

_SECONDS = 0.5
_MOST_WORDS = 12
_SNIPPET = 200


def search(actor: Actor, question: Question) -> Answer:
    """The documents that hold every word, as far as half a second goes."""
    words = [fold(word) for word in question.text.split()[:_MOST_WORDS]]
    if not words:
        return Answer()
    found: dict[str, list[Hit]] = {language: [] for language in question.in_order}
    until = time.monotonic() + _SECONDS
    for hit, text in _readable(actor, question):
        if hit.language in found and all(word in text for word in words):
            found[hit.language].append(hit)
        if time.monotonic() > until:
            break
    seen: set[int] = set()
    groups = []
    for language in question.in_order:
        hits = [hit for hit in found[language] if hit.document_id not in seen]
        seen |= {hit.document_id for hit in hits}
        start = (question.page - 1) * question.per_page
        page = tuple(hits[start : start + question.per_page])
        groups.append(Group(language, len(hits), page))
    return Answer(groups=tuple(groups))


def _readable(actor: Actor, question: Question) -> Iterator[tuple[Hit, str]]:
    """Every readable text with the words to look in: title, summary and body, folded."""
    of_kind = Document.kind == question.kind if question.kind else true()
    for document, heading, body in published(visible_to(actor), of_kind):
        hit = Hit(
            document_id=document.id,
            public_id=document.public_id,
            kind=document.kind,
            language=heading.language,
            title=heading.title,
            title_pieces=((heading.title, False),),
            snippet=((heading.summary[:_SNIPPET], False),),
            score=0.0,
        )
        yield hit, fold(f"{heading.title}\n{heading.summary}\n{body}")
