"""Taking a version out: of sight (editors, and back again), or for ever (administrators)."""

from collections.abc import Sequence

from flask import Response, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.history.blueprint import Subject, blueprint, find
from blueprints.web.render import page
from blueprints.web.routing import on_documents
from blueprints.web.words import tell, tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents import history, removing, rendering
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, NotFound
from wiki.vocab import languages


@on_documents(blueprint, "/-/revisions/<int:number>/hide", methods=["POST"])
def hide(language: str, kind: str, slug: str, number: int) -> ResponseReturnValue:
    """Take the version, or only its note, out of others' sight."""
    subject = _known(language, kind, slug, number, Action.REVISION_HIDE)
    try:
        removing.hide(subject.actor, subject.document.id, number, request.form.get("what", ""))
    except Invalid as refusal:
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
    else:
        flash(_("Hidden. You can show it again."), "note")
    return redirect(subject.href("history.revision", number=number), 303)


@on_documents(blueprint, "/-/revisions/<int:number>/show", methods=["POST"])
def show(language: str, kind: str, slug: str, number: int) -> ResponseReturnValue:
    """Bring it back into sight."""
    subject = _known(language, kind, slug, number, Action.REVISION_HIDE)
    removing.show(subject.actor, subject.document.id, number)
    flash(_("Everybody who could see it sees it again."), "note")
    return redirect(subject.href("history.revision", number=number), 303)


@on_documents(blueprint, "/-/revisions/<int:number>/erase")
def erase(language: str, kind: str, slug: str, number: int) -> ResponseReturnValue:
    """What erasing means, and the texts that can be."""
    return _screen(_known(language, kind, slug, number, Action.REVISION_ERASE), number)


@on_documents(blueprint, "/-/revisions/<int:number>/erase", methods=["POST"])
def destroy(language: str, kind: str, slug: str, number: int) -> ResponseReturnValue:
    """Erase the text of one language of this version, and whatever was made of it."""
    subject = _known(language, kind, slug, number, Action.REVISION_ERASE)
    part = request.form.get("part", "")
    if part not in _erasable(subject, number):
        return _screen(subject, number, {"part": _("Choose one.")}, 422)
    try:
        rendering.purge(removing.erase(subject.actor, subject.document.id, number, part))
    except Invalid as refusal:
        told = tell_by_field(refusal.problems)
        return _screen(subject, number, {"part": told[""]}, 422)
    flash(_("The text is erased."), "note")
    return redirect(subject.href("history.revision", number=number), 303)


def _known(language: str, kind: str, slug: str, number: int, action: Action) -> Subject:
    subject = find(language, kind, slug)
    require(subject.actor, action, subject.document.standing)
    history.get_revision(subject.actor, subject.document, number)
    return subject


def _erasable(subject: Subject, number: int) -> Sequence[str]:
    past = history.read_at(subject.actor, subject.document, number)
    return [part for part in sorted(past) if part != FACTS and not past[part].is_erased]


def _screen(
    subject: Subject, number: int, errors: dict[str, str] | None = None, status: int = 200
) -> Response:
    parts = _erasable(subject, number)
    if not parts:
        raise NotFound("text")
    return page(
        "history/erase.html",
        subject.frame(),
        status,
        subject=subject,
        number=number,
        parts=[(part, languages.own_name(part)) for part in parts],
        errors=errors or {},
        action=request.path,
    )
