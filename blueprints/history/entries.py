"""A version as lists of versions show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from blueprints.history.blueprint import Subject
from blueprints.web import revisions as told
from blueprints.web.notes import tell_note
from blueprints.web.revisions import Pairs
from wiki.access.actions import Action
from wiki.documents.history import RevisionView
from wiki.vocab import languages


@dataclass(frozen=True)
class Entry:
    """One version in the list; `links` are (label, address) pairs of what can be done with it.

    `confirmed`: what was found right before the next version, a sentence each.
    """

    number: int
    href: str
    at: datetime
    author: str
    author_href: str | None
    note: str
    changed: str
    states: Pairs
    links: Pairs
    confirmed: Sequence[str]


def entry(
    subject: Subject, view: RevisionView, older: int | None, confirmed: Sequence[str] = ()
) -> Entry:
    """The version in the list; `older`: the version that it is compared with."""
    return Entry(
        number=view.number,
        href=subject.href("history.revision", number=view.number),
        at=view.at,
        author=told.author_of(view),
        author_href=told.author_href(view),
        note=tell_note(view.note),
        changed=told.changed(view),
        states=states(subject, view),
        links=_links(subject, view, older),
        confirmed=confirmed,
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
