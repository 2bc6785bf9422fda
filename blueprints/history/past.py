"""One version, as it stood then."""

from functools import partial

from flask import Response, abort, request

from blueprints.history.blueprint import Subject, blueprint, find
from blueprints.history.entries import states
from blueprints.web.facts import tell_facts
from blueprints.web.longtexts import LongText, long_texts
from blueprints.web.notes import tell_note
from blueprints.web.prose import prose
from blueprints.web.render import page
from blueprints.web.revisions import changed
from blueprints.web.routing import on_documents
from wiki.access.actions import Action
from wiki.documents import history, listings, rendering
from wiki.documents.history import PastPart, RevisionView
from wiki.documents.rules import FACTS
from wiki.kinds.registry import get_kind
from wiki.markup.errors import RenderFailed
from wiki.vocab import languages


@on_documents(blueprint, "/-/revisions/<int:number>")
def revision(language: str, kind: str, slug: str, number: int) -> Response:
    """The text of a version in one language (`?part=`), with the ways to its neighbours."""
    subject = find(language, kind, slug)
    view = history.get_revision(subject.actor, subject.document, number)
    past = history.read_at(subject.actor, subject.document, number)
    part = _chosen(subject, past)
    older, newer = history.find_neighbours(subject.actor, subject.document, number)
    return page(
        "history/revision.html",
        subject.frame(),
        subject=subject,
        view=view,
        note=tell_note(view.note),
        changed=changed(view),
        states=states(subject, view),
        part=part,
        text=past[part].content if part else {},
        apart=_apart(subject, view, past[part], part) if part else [],
        html=_rendered(subject, view, past[part], part) if part else None,
        facts=past[FACTS].content if FACTS in past else {},
        told=tell_facts(kind, past[FACTS].content if FACTS in past else {}, language),
        tabs=_tabs(subject, view, past, part),
        older=older,
        newer=newer,
        may_restore=subject.may(Action.DOCUMENT_EDIT) and number < subject.document.head,
        may_erase=subject.may(Action.REVISION_ERASE),
    )


def _written(past: dict[str, PastPart]) -> list[str]:
    return [part for part in sorted(past) if part != FACTS and not past[part].is_erased]


def _chosen(subject: Subject, past: dict[str, PastPart]) -> str | None:
    """The language to show: the one asked for, the reader's, the first one written, or any."""
    written = _written(past)
    asked = request.args.get("part")
    if asked is not None and asked not in written:
        abort(404)
    wished = [asked, subject.language, subject.document.origin, *written]
    return next((part for part in wished if part in written), None)


def _tabs(
    subject: Subject, view: RevisionView, past: dict[str, PastPart], shown: str | None
) -> list[dict[str, object]]:
    return [
        {
            "label": languages.own_name(part),
            "href": subject.href("history.revision", number=view.number, part=part),
            "lang": part,
            "is_current": part == shown,
        }
        for part in _written(past)
    ]


def _apart(subject: Subject, view: RevisionView, text: PastPart, part: str) -> list[LongText]:
    """The texts in Markdown that stand apart from the body."""
    shown, kind = history.to_read(text, part, view), get_kind(subject.document.kind)
    targets = listings.find_link_targets(subject.actor, part, kind.markdown_of(shown.texts))
    draw = partial(prose, targets=targets, language=subject.language, text_language=part)
    return long_texts(subject.document.public_id, kind, shown, draw)


def _rendered(subject: Subject, view: RevisionView, text: PastPart, part: str) -> str | None:
    """The HTML; None when the text cannot be laid out."""
    shown = history.to_read(text, part, view)
    try:
        rendered = rendering.rendered(subject.document.public_id, shown)
    except RenderFailed:
        return None
    targets = listings.find_link_targets(subject.actor, part, shown.body)
    return prose(rendered, targets, subject.language, part)
