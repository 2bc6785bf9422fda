"""The versions of a document, newest first: all, or those that touched one section."""

from flask import Response, g, request

from blueprints.history import confirming, one_section
from blueprints.history.blueprint import Subject, asked_number, blueprint, find
from blueprints.history.entries import entry
from blueprints.web.render import page
from blueprints.web.routing import on_documents
from wiki.documents import history
from wiki.documents.sections import list_sections
from wiki.texts import units

_A_PAGE = 50


@on_documents(blueprint, "/-/history")
def revisions(language: str, kind: str, slug: str) -> Response:
    """The list, fifty at a time; `?section=` tells of one section."""
    subject = find(language, kind, slug)
    if "section" in request.args:
        return one_section.show(subject, *one_section.asked(subject))
    before = asked_number("before") if "before" in request.args else None
    listed = history.list_revisions(subject.actor, subject.document, before, _A_PAGE + 1)
    shown = listed[:_A_PAGE]
    confirmed = confirming.between(subject, [view.number for view in shown], before)
    g.shared_at = subject.document.sequence
    return page(
        "history/revisions.html",
        subject.frame(),
        subject=subject,
        entries=[
            entry(subject, view, older.number if older else None, confirmed[view.number])
            for view, older in zip(shown, [*listed[1:], None], strict=False)
        ],
        sections=_sections(subject),
        compare_href=subject.href("history.compare"),
        compared=(),
        older_href=subject.href("history.revisions", before=shown[-1].number)
        if len(listed) > _A_PAGE
        else None,
        newest_href=subject.href("history.revisions") if before else None,
    )


def _sections(subject: Subject) -> list[tuple[str, str]]:
    """The sections of the text as it stands, with the address of the history of each."""
    part = subject.document.parts[subject.spoken]
    return [
        (
            section.heading,
            subject.href("history.revisions", section=section.unit_id, part=part.part),
        )
        for section in list_sections(units.decode(part.units, part.body))
    ]
