"""Restoring an old version: what would happen, then the act."""

from dataclasses import dataclass

from flask import Response, request
from flask.typing import ResponseReturnValue

from blueprints.history.blueprint import Subject, asked_number, blueprint, find
from blueprints.history.steps import StepForm, Steps, done, show_steps
from blueprints.web.notes import tell_note
from blueprints.web.render import page
from blueprints.web.routing import on_documents
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents import notes
from wiki.documents import undoing as service
from wiki.errors import Invalid


@dataclass(frozen=True)
class Asked:
    """The version to restore, and what that would do."""

    subject: Subject
    number: int
    steps: Steps

    @property
    def note(self) -> str:
        """What the history will say of it, unless the person says something else."""
        return tell_note(notes.of_restore(self.number))


@on_documents(blueprint, "/-/restore")
def restore(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """What going back to version `number` would change."""
    return _screen(_asked(language, kind, slug))


@on_documents(blueprint, "/-/restore", methods=["POST"])
def bring_back(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Make a new version that says what the old one said."""
    asked = _asked(language, kind, slug)
    actor, document = asked.subject.actor, asked.subject.document
    words = StepForm.read(asked.steps).words()
    try:
        saved = service.restore(actor, document.id, asked.number, words)
    except Invalid as refusal:
        return _screen(asked, 422, refusal)
    return done(saved, asked.subject)


def _asked(language: str, kind: str, slug: str) -> Asked:
    subject = find(language, kind, slug)
    require(subject.actor, Action.DOCUMENT_EDIT, subject.document.standing)
    number = asked_number("number")
    steps = service.foresee_restore(subject.actor, subject.document, number)
    return Asked(subject, number, steps)


def _screen(asked: Asked, status: int = 200, refusal: Invalid | None = None) -> Response:
    return page(
        "history/restore.html",
        asked.subject.frame(),
        status,
        asked=asked,
        shown=show_steps(asked.steps, asked.subject.document.kind),
        form=StepForm.read(asked.steps, refusal),
        action=request.path,
    )
