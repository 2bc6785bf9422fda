"""Writing documents: create, revise, rename. Each is one decision and one transaction."""

from collections.abc import Iterable
from dataclasses import replace

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor, Audience
from wiki.access.policy import may, require
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents import (
    addresses,
    belonging,
    merging,
    newcomers,
    proposals,
    publications,
    rules,
    saving,
)
from wiki.documents.events import DocumentRenamed
from wiki.documents.in_turn import in_turn
from wiki.documents.merging import Together
from wiki.documents.models import Document
from wiki.documents.revisions import Draft
from wiki.documents.rules import FACTS, Standing
from wiki.documents.saving import Edit, Saved, Turn
from wiki.documents.sight import sight_of
from wiki.errors import Invalid, NotFound, Problem
from wiki.journal.service import record
from wiki.texts.significance import Significance


@transaction
def create(actor: Actor, kind: str, language: str, edit: Edit) -> Saved:
    """Make a document of this kind, first written in `language`.

    Raises Invalid (a title is missing, the address is taken …), NotSignedIn or Forbidden.
    """
    organisation_id = belonging.named(kind, edit.facts)
    standing = Standing(kind, owner_id=actor.account_id, organisation_id=organisation_id)
    require(actor, Action.DOCUMENT_CREATE, standing)
    document = Document(
        public_id=rules.mint_public_id(),
        kind=kind,
        owner_id=actor.account_id,
        organisation_id=organisation_id,
        audience=Audience.PUBLIC,
        origin=language,
        head=0,
        created_at=clock.now(),
    )
    read = saving.read_parts(document, edit)
    if language not in read:
        raise Invalid(Problem("title", "title.missing"))
    db.session.add(document)
    db.session.flush()
    actor = belonging.begin(actor, document)
    first = replace(
        edit, slugs=_slugs(edit, edit.parts), significance=Significance.MEANING, base_number=0
    )
    return saving.keep(
        actor, document, _draft(actor, first, Together({FACTS: b"{}", **read})), first
    )


@transaction
def revise(actor: Actor, document_id: int, edit: Edit) -> Saved:
    """Save an edit made on revision `edit.base_number`.

    What others changed elsewhere meanwhile is merged with it. Raises EditConflict where both
    changed the same sentence, Invalid, NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    standing = saving.standing_of(document)
    _require_writing(actor, document, standing, edit)
    belonging.check_new_owner(actor, document, edit.facts)
    read = saving.read_parts(document, edit)
    sight = sight_of(actor, document.id, standing)
    base = now = sight.parts_now(document.head)
    if edit.base_number != document.head:
        base = sight.parts_before_them(edit.base_number)
    together = merging.bring_together(document, edit, read, base, now)
    moving = [part for part in edit.parts if part in edit.slugs or part not in now]
    slugs = _slugs(edit, moving)
    if not together.parts:
        _move_addresses(actor, document, slugs)
        return Saved(document.id, document.public_id, None)
    turns = in_turn(document, edit, together, now)
    fate = newcomers.decide(actor, document, standing, _draft(actor, edit, together))
    first = document.head + 1
    for at, (weight, some) in enumerate(turns, 1):
        turn = Turn(fate, first, is_last=at == len(turns))
        one = replace(edit, significance=weight, slugs=slugs if turn.is_last else {})
        saved = saving.keep(actor, document, _draft(actor, one, some), one, turn=turn)
    return replace(saved, taken=together.taken, is_taking_facts=together.is_taking_facts)


@transaction
def rename(actor: Actor, document_id: int, language: str, slug: str) -> None:
    """Move the address that the document has in `language`; the old one redirects for ever.

    Raises Invalid, NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    standing = saving.standing_of(document)
    require(actor, Action.DOCUMENT_EDIT, standing)
    known = sight_of(actor, document.id, standing).parts_now(document.head)
    if language not in known or language == FACTS:
        raise NotFound(f"text in {language!r}")
    _move_addresses(actor, document, {language: rules.propose_slug("", slug)})


def _require_writing(actor: Actor, document: Document, standing: Standing, edit: Edit) -> None:
    """Go on only if the actor may write what is told, or translate into it what others wrote."""
    told = [*edit.parts, *([FACTS] if edit.facts is not None else [])]
    action = rules.action_of_writing(document.origin, told)
    require(actor, Action.DOCUMENT_EDIT if edit.slugs else action, standing)
    if not may(actor, Action.DOCUMENT_EDIT, standing):
        proposals.require_free(actor, document, standing, told[0])


def _slugs(edit: Edit, parts: Iterable[str]) -> dict[str, str]:
    """The slug of each of these languages: the one chosen, else what its title gives."""
    titles = {part: str(edit.parts[part].get("title", "")) for part in parts}
    return {part: rules.propose_slug(titles[part], edit.slugs.get(part)) for part in titles}


def _draft(actor: Actor, edit: Edit, together: Together) -> Draft:
    return Draft(
        author_id=actor.account_id,
        at=clock.now(),
        note=edit.note,
        significance=edit.significance,
        base=edit.base_number,
        parts=together.parts,
        restored={},
        units=together.units,
    )


def _move_addresses(actor: Actor, document: Document, slugs: dict[str, str]) -> None:
    """Addresses that move without a new text: what is public answers there at once."""
    live = publications.live_numbers(document.id)
    for language, slug in slugs.items():
        if addresses.current_slug(document, language) == slug:
            continue
        addresses.reserve(document, {language: slug}, current().languages)
        if live.get(language) is not None:
            require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
            publications.readdress(document, language, current().languages)
        record(actor.account_id, DocumentRenamed(document.id, language))
