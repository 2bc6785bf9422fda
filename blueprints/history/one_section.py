"""One section through the versions: where it is, what it was called, which versions touched it."""

from dataclasses import dataclass, replace

from flask import Response, abort, request, url_for
from flask_babel import gettext as _

from blueprints.history.blueprint import Subject, asked_number
from blueprints.history.entries import Entry, entry
from blueprints.web.addresses import document_href
from blueprints.web.render import page
from wiki.access.actions import Action
from wiki.config import current
from wiki.documents import section_history
from wiki.documents.history import RevisionView
from wiki.documents.section_history import Trace
from wiki.markup.headings import stable_anchor

_A_PAGE = 50


@dataclass(frozen=True)
class Place:
    """Where a section is read and edited; None where it is not, or by whom it may not be."""

    read: str | None
    edit: str | None
    watch: str | None
    short_path: str
    short_words: str


def asked(subject: Subject) -> tuple[str, str]:
    """The language and the heading that the address names. Answers 404 for another language."""
    part = request.args.get("part", subject.spoken)
    if part not in subject.document.parts:
        abort(404)
    return part, request.args["section"]


def show(subject: Subject, part: str, unit: str) -> Response:
    """The versions that touched the section, newest first, fifty at a time."""
    trace = section_history.find_trace(subject.actor, subject.document, part, unit)
    before = asked_number("before") if "before" in request.args else None
    numbers = [one for one in reversed(trace.numbers) if before is None or one < before]
    views = section_history.list_touching(subject.actor, subject.document, numbers[:_A_PAGE])
    query = {"section": unit, "part": part}
    return page(
        "history/section.html",
        subject.frame(),
        subject=subject,
        part=part,
        trace=trace,
        place=_place(subject, part, unit, trace),
        entries=[
            _entry(subject, view, older, query)
            for view, older in zip(views, [*numbers[1:], None], strict=False)
        ],
        compare_href=subject.href("history.compare"),
        compared=list(query.items()),
        older_href=subject.href("history.revisions", before=views[-1].number, **query)
        if len(numbers) > _A_PAGE
        else None,
        newest_href=subject.href("history.revisions", **query) if before else None,
    )


def _place(subject: Subject, part: str, unit: str, trace: Trace) -> Place:
    anchor = stable_anchor(unit)
    short = url_for("reading.short", name=subject.document.public_id, _anchor=anchor)
    is_editing = trace.is_there and subject.may(Action.DOCUMENT_EDIT)
    return Place(
        read=document_href(subject.document, part, "reading.show", _anchor=anchor)
        if trace.is_there
        else None,
        edit=subject.href("editing.edit", part=part, section=unit) if is_editing else None,
        watch=subject.href("watching.choose", what=f"{part} {unit}") if trace.is_there else None,
        short_path=short,
        short_words=current().public_url.partition("://")[2] + short,
    )


def _entry(subject: Subject, view: RevisionView, older: int | None, query: dict[str, str]) -> Entry:
    """Undoing and restoring concern whole versions: here one only looks."""
    if older is None:
        return replace(entry(subject, view, None), links=[])
    href = subject.href("history.compare", a=older, b=view.number, **query)
    links = [(str(_("Compare with the version before")), href)]
    return replace(entry(subject, view, older), links=links)
