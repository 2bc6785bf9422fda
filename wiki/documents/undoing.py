"""Going back: restore an old state, or undo old edits and keep the later ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.db import transaction
from wiki.documents import contents, history, notes, rules, saving
from wiki.documents.models import Document
from wiki.documents.revisions import Draft
from wiki.documents.saving import Edit, EditConflict, Saved
from wiki.documents.sight import Parts, Sight, sight_of, sight_of_readers
from wiki.documents.stepping import Step, step_back
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotFound
from wiki.texts.significance import Significance

Steps = Mapping[str, Step]


@dataclass(frozen=True)
class Words:
    """What the author says of a step back."""

    note: str
    significance: str = Significance.MEANING

    def or_else(self, note: str) -> "Words":
        """These words, with `note` for who gave none."""
        return self if self.note else replace(self, note=note)


@transaction
def restore(
    actor: Actor, document_id: int, number: int, words: Words, parts: frozenset[str] | None = None
) -> Saved:
    """Make a new revision that says what `number` said; nothing is lost.

    `parts` None: all of them. Raises NotFound, Gone, Invalid, NotSignedIn or Forbidden.
    """
    document, sight = _open(actor, document_id)
    steps = _to_restore(sight, number, document.head)
    chosen = {part: step for part, step in steps.items() if parts is None or part in parts}
    return keep(actor, document, words.or_else(notes.of_restore(number)), chosen)


@transaction
def undo(actor: Actor, document_id: int, first: int, last: int, words: Words) -> Saved:
    """Take back what revisions `first` to `last` changed, and keep what came later.

    Three-way: from `last` to `first - 1`, applied to what stands. Raises EditConflict when a
    passage was changed again since: its `mine` undoes all but such passages. Raises NotFound,
    Gone, Invalid, NotSignedIn or Forbidden too.
    """
    document, sight = _open(actor, document_id)
    return undo_within(actor, document, sight, first, last, words)


def undo_within(
    actor: Actor, document: Document, sight: Sight, first: int, last: int, words: Words
) -> Saved:
    """`undo`, inside an open transaction."""
    steps = _to_undo(sight, first, last, document.head)
    torn = {part: step for part, step in steps.items() if step.torn}
    if torn:
        raise EditConflict(
            document.head,
            mine={part: _packed(step) or b"{}" for part, step in torn.items()},
            theirs={
                part: contents.canonical(dict(step.now.content) if step.now else {})
                for part, step in torn.items()
            },
        )
    return keep(actor, document, words.or_else(notes.of_undo(first, last)), steps)


def foresee_restore(actor: Actor, document: DocumentView, number: int) -> Steps:
    """What `restore` would make of each part. Raises NotFound."""
    history.get_revision(actor, document, number)
    sight = sight_of(actor, document.id, document.standing)
    return _to_restore(sight, number, document.head)


def foresee_undo(actor: Actor, document: DocumentView, first: int, last: int) -> Steps:
    """What `undo` would make of each part. Raises NotFound."""
    history.get_revision(actor, document, last)
    sight = sight_of(actor, document.id, document.standing)
    return _to_undo(sight, first, last, document.head)


def _open(actor: Actor, document_id: int) -> tuple[Document, Sight]:
    document = saving.get_document(document_id)
    standing = saving.standing_of(document)
    require(actor, Action.DOCUMENT_EDIT, standing)
    return document, sight_of(actor, document.id, standing)


def _to_restore(sight: Sight, number: int, head: int) -> Steps:
    old, now = sight.parts_at(number), sight.parts_now(head)
    if not old or number > head:
        raise NotFound(f"revision {number}")
    texts, standing = history.load(old), history.load(now)
    public = sight_of_readers(sight.document_id).parts_now(head)
    return {
        part: Step(standing.get(part), texts[part], is_public=part in public)
        for part in old
        if now.get(part) != old[part] and not texts[part].is_erased
    }


def _to_undo(sight: Sight, first: int, last: int, head: int) -> Steps:
    """What readers see is mended first; a text that waits for an editor is mended out of sight."""
    if not 1 < first <= last <= head:
        raise NotFound(f"revisions {first} to {last}")
    states = [sight.parts_at(first - 1), sight.parts_at(last), sight.parts_now(head)]
    steps = dict(_compute(*states))
    if sight.is_insider:
        readers = sight_of_readers(sight.document_id)
        public = readers.parts_now(head)
        pending = {part for part in states[2] if states[2][part] != public.get(part)}
        steps = {
            part: Step(step.now, step.after, step.torn, is_public=part not in pending)
            for part, step in steps.items()
        }
        seen = _compute(readers.parts_at(first - 1), readers.parts_at(last), public)
        steps |= {part: step for part, step in seen if part in pending}
    return steps


def _compute(before: Parts, after: Parts, now: Parts) -> Iterator[tuple[str, Step]]:
    """The step of each part that the edits changed, if anything is left of their change."""
    for part in sorted({*before, *after}):
        if before.get(part) == after.get(part) or now.get(part) == before.get(part):
            continue
        was, wanted, stands = (
            history.load({part: state[part]})[part] if part in state else None
            for state in (after, before, now)
        )
        if now.get(part) == after.get(part):
            if wanted is None or not wanted.is_erased:
                yield part, Step(stands, wanted)
        elif (step := step_back(part, was, wanted, stands)) is not None:
            yield part, step


def keep(actor: Actor, document: Document, words: Words, steps: Steps) -> Saved:
    """Save these steps as one revision, inside an open transaction. Raises Invalid."""
    if problems := rules.check_words(words.note, words.significance):
        raise Invalid(*problems)
    if not steps:
        return Saved(document.id, document.public_id, None)
    held = {part: step.after.hashes for part, step in steps.items() if step.after}
    draft = Draft(
        author_id=actor.account_id,
        at=clock.now(),
        note=words.note,
        significance=words.significance,
        base=document.head,
        parts={part: _packed(step) for part, step in steps.items() if not held.get(part)},
        restored={part: hashes for part, hashes in held.items() if hashes},
    )
    public = [part for part, step in steps.items() if step.is_public]
    return saving.keep(actor, document, draft, Edit({}, document.head), public)


def _packed(step: Step) -> bytes | None:
    return contents.canonical(dict(step.after.content)) if step.after else None
