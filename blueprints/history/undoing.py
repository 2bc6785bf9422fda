"""Undoing old edits and keeping the later ones: what would happen, then the act."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import Response, request
from flask.typing import ResponseReturnValue

from blueprints.history.blueprint import Subject, asked_number, blueprint, find
from blueprints.history.editor import Way, ways_to_edit
from blueprints.history.steps import StepForm, Steps, done, show_steps, torn_rows
from blueprints.web.notes import tell_note
from blueprints.web.render import page
from blueprints.web.routing import on_documents
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents import notes
from wiki.documents import undoing as service
from wiki.documents.saving import EditConflict
from wiki.errors import Invalid


@dataclass(frozen=True)
class Asked:
    """The versions to undo, and what that would do."""

    subject: Subject
    first: int
    last: int
    steps: Steps

    @property
    def note(self) -> str:
        """What the history will say of it, unless the person says something else."""
        return tell_note(notes.of_undo(self.first, self.last))


@on_documents(blueprint, "/-/undo")
def undo(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """What undoing versions `first` to `last` would change."""
    return _screen(_asked(language, kind, slug))


@on_documents(blueprint, "/-/undo", methods=["POST"])
def take_back(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Undo them; or show both texts of what was changed again since."""
    asked = _asked(language, kind, slug)
    actor, document = asked.subject.actor, asked.subject.document
    form = StepForm.read(asked.steps)
    try:
        saved = service.undo(actor, document.id, asked.first, asked.last, form.words())
    except Invalid as refusal:
        return _screen(asked, 422, refusal)
    except EditConflict as conflict:
        form = replace(form, note=form.note or asked.note)
        ways = ways_to_edit(asked.subject, asked.steps, form, conflict.number)
        return _screen(asked, 409, ways=ways)
    return done(saved, asked.subject)


def _asked(language: str, kind: str, slug: str) -> Asked:
    subject = find(language, kind, slug)
    require(subject.actor, Action.DOCUMENT_EDIT, subject.document.standing)
    first, last = asked_number("first"), asked_number("last")
    steps = service.foresee_undo(subject.actor, subject.document, first, last)
    return Asked(subject, first, last, steps)


def _screen(
    asked: Asked,
    status: int = 200,
    refusal: Invalid | None = None,
    ways: Sequence[Way] = (),
) -> Response:
    kind = asked.subject.document.kind
    return page(
        "history/undo.html",
        asked.subject.frame(),
        status,
        asked=asked,
        shown=show_steps(asked.steps, kind),
        torn=torn_rows(asked.steps, kind),
        form=StepForm.read(asked.steps, refusal),
        ways=ways,
        action=request.path,
    )
