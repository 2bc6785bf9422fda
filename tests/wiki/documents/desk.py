"""What people do at their desk: write, read at an address, look at what readers see."""

from collections.abc import Mapping
from dataclasses import replace

from flask import current_app
from sqlalchemy import select

from wiki.access.actor import Actor
from wiki.config import Newcomers, current
from wiki.db import db
from wiki.documents import contents, queries, service
from wiki.documents.models import Address, RevisionPart
from wiki.documents.queries import Moved
from wiki.documents.saving import Edit, Saved
from wiki.errors import Gone
from wiki.journal.follower import read_on

FACTS: Mapping[str, Mapping[str, object]] = {"article": {"type": "method"}, "page": {}}


def write(
    actor: Actor,
    title: str = "Four à pain",
    body: str = "Pétrir.\n",
    *,
    kind: str = "article",
    language: str = "fr",
    slug: str | None = None,
    facts: Mapping[str, object] | None = None,
    public: bool = True,
    **texts: str,
) -> int:
    """A new document; gives its id."""
    edit = Edit(
        parts={language: {"title": title, "body": body, **texts}},
        base_number=0,
        facts={**FACTS[kind], **(facts or {})},
        slugs={language: slug} if slug else {},
        is_to_publish=public,
    )
    return service.create(actor, kind, language, edit).document_id


def revise(
    actor: Actor,
    document_id: int,
    body: str | None = None,
    *,
    language: str = "fr",
    base: int | None = None,
    slug: str | None = None,
    facts: Mapping[str, object] | None = None,
    note: str = "",
    significance: str = "meaning",
    public: bool = True,
    **texts: str,
) -> Saved:
    """Open the form, change what is told, save. `base`: the form was opened on that revision."""
    seen = queries.get_to_edit(actor, document_id)
    held = dict(seen.parts[language].texts) if language in seen.parts else {}
    told = {**held, **texts} if body is None else {**held, **texts, "body": body}
    return service.revise(
        actor,
        document_id,
        Edit(
            parts={language: told} if body is not None or texts else {},
            base_number=seen.head if base is None else base,
            facts=facts,
            note=note,
            significance=significance,
            slugs={language: slug} if slug else {},
            is_to_publish=public,
        ),
    )


def visit(actor: Actor, address: str, kind: str = "article") -> str:
    """What stands at "fr/slug": "fr: its title", "→ fr/slug", "gone: why" or "nothing"."""
    language, _, slug = address.partition("/")
    try:
        document = queries.find_by_address(actor, language, kind, slug)
    except Moved as moved:
        return f"→ {moved.language}/{moved.slug}"
    except Gone as gone:
        return f"gone: {gone.reason}"
    if document is None:
        return "nothing"
    part = document.parts[document.language_for(language)]
    return f"{part.part}: {part.title}"


def body(actor: Actor, document_id: int, language: str = "fr") -> str | None:
    """The text that this reader is shown; None when there is none."""
    document = queries.find_document(actor, document_id)
    shown = document.parts.get(language) if document else None
    return shown.body if shown else None


def addresses(document_id: int) -> dict[str, str]:
    """ "fr/slug" → state."""
    rows = db.session.execute(
        select(Address.language, Address.slug, Address.state).where(
            Address.document_id == document_id
        )
    )
    return {f"{language}/{slug}": state for language, slug, state in rows}


def saved(document_id: int, number: int, part: str = "fr") -> str:
    """The Markdown that a revision keeps, whoever may read it."""
    key = hashes(document_id, number)[part][0]
    return str(contents.parse(contents.load_many([key])[key]).get("body", ""))


def hashes(document_id: int, number: int) -> dict[str, tuple[bytes, bytes]]:
    """Part → (content hash, unit-list hash) that a revision names."""
    rows = db.session.execute(
        select(RevisionPart.part, RevisionPart.content_hash, RevisionPart.units_hash).where(
            RevisionPart.document_id == document_id, RevisionPart.number == number
        )
    )
    return {part: (content, units) for part, content, units in rows}


def journal(document_id: int) -> list[str]:
    """What the journal says of a document, in order."""
    return [entry.type for entry in read_on(0) if entry.document_id == document_id]


def treat_newcomers(setting: Newcomers) -> None:
    """Change what the site does with the first edits of somebody new."""
    current_app.config["LIEUX"] = replace(current(), newcomers=setting)
