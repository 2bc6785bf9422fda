"""The versions of a document, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Response, g, request
from flask_babel import gettext as _

from blueprints.history.blueprint import Subject, asked_number, blueprint, find
from blueprints.web import revisions as told
from blueprints.web.notes import tell_note
from blueprints.web.render import page
from blueprints.web.revisions import Pairs
from blueprints.web.routing import on_documents
from wiki.access.actions import Action
from wiki.documents import history
from wiki.documents.history import RevisionView
from wiki.vocab import languages

_A_PAGE = 50


@dataclass(frozen=True)
class Entry:
    """One version in the list; `links` are (label, address) pairs of what can be done with it."""

    number: int
    href: str
    at: datetime
    author: str
    author_href: str | None
    note: str
    changed: str
    states: Pairs
    links: Pairs


@on_documents(blueprint, "/-/history")
def revisions(language: str, kind: str, slug: str) -> Response:
    """The list, fifty at a time."""
    subject = find(language, kind, slug)
    before = asked_number("before") if "before" in request.args else None
    listed = history.list_revisions(subject.actor, subject.document, before, _A_PAGE + 1)
    shown = listed[:_A_PAGE]
    g.shared_at = subject.document.sequence
    return page(
        "history/revisions.html",
        subject.frame(),
        subject=subject,
        entries=[_entry(subject, view, listed[at + 1 :]) for at, view in enumerate(shown)],
        compare_href=subject.href("history.compare"),
        older_href=subject.href("history.revisions", before=shown[-1].number)
        if len(listed) > _A_PAGE
        else None,
        newest_href=subject.href("history.revisions") if before else None,
    )


def _entry(subject: Subject, view: RevisionView, older: Sequence[RevisionView]) -> Entry:
    return Entry(
        number=view.number,
        href=subject.href("history.revision", number=view.number),
        at=view.at,
        author=told.author_of(view),
        author_href=told.author_href(view),
        note=tell_note(view.note),
        changed=told.changed(view),
        states=states(subject, view),
        links=_links(subject, view, older[0].number if older else None),
    )


def states(subject: Subject, view: RevisionView) -> Pairs:
    """What became of a version: what of it is read today, then what sets it apart."""
    live = [
        languages.name_in(code, subject.language)
        for code, part in subject.document.parts.items()
        if part.is_live and part.number == view.number
    ]
    online = [(_("online in %(languages)s", languages=told.and_list(live)), "full")] if live else []
    return [*online, *told.marks(view)]


def _links(subject: Subject, view: RevisionView, older: int | None) -> Pairs:
    number = view.number
    links: Pairs = []
    if older is not None:
        href = subject.href("history.compare", a=older, b=number)
        links.append((_("Compare with the version before"), href))
    if subject.may(Action.DOCUMENT_EDIT):
        if number > 1:
            href = subject.href("history.undo", first=number, last=number)
            links.append((_("Undo this change only"), href))
        if number < subject.document.head:
            href = subject.href("history.restore", number=number)
            links.append((_("Restore this version"), href))
    if subject.actor.is_editor:
        label = _("Show it again") if view.is_hidden or view.is_note_hidden else _("Hide it")
        links.append((label, subject.href("history.revision", number=number, _anchor="out")))
    return links
