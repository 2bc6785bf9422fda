"""Two versions side by side, or one in the other, word by word."""

from dataclasses import dataclass

from flask import Response, request

from blueprints.history import one_section
from blueprints.history.blueprint import Subject, asked_number, blueprint, find
from blueprints.web.comparison import show
from blueprints.web.dates import moment
from blueprints.web.render import page
from blueprints.web.revisions import author_of
from blueprints.web.routing import on_documents
from wiki.access.actions import Action
from wiki.documents import history, section_history
from wiki.documents.comparing import compare as compare_states
from wiki.documents.history import PastPart, RevisionView

_OFFERED = 200  # versions in the two lists


@dataclass(frozen=True)
class Section:
    """The only section that is compared."""

    part: str
    unit: str
    title: str


@dataclass(frozen=True)
class Ways:
    """Where one may go from a comparison; None where one may not.

    Undoing and restoring concern whole versions: one does neither from a section.
    """

    other_view: str
    whole: str
    undo: str | None
    restore: str | None


@on_documents(blueprint, "/-/compare")
def compare(language: str, kind: str, slug: str) -> Response:
    """What changed from version `a` to version `b`; the two newest unless asked otherwise."""
    subject = find(language, kind, slug)
    a, b = _asked(subject)
    views = [history.get_revision(subject.actor, subject.document, at) for at in (a, b)]
    states = [history.read_at(subject.actor, subject.document, at) for at in (a, b)]
    section = _section(subject)
    if section:
        states = [_narrowed(state, section) for state in states]
    is_side = request.args.get("view") == "side"
    return page(
        "history/compare.html",
        subject.frame(),
        subject=subject,
        old=views[0],
        new=views[1],
        shown=show(compare_states(*states), kind),
        view="side" if is_side else "inline",
        options=_options(subject, views),
        ways=_ways(subject, a, b, is_side, section),
        section=section,
    )


def _section(subject: Subject) -> Section | None:
    if "section" not in request.args:
        return None
    part, unit = one_section.asked(subject)
    trace = section_history.find_trace(subject.actor, subject.document, part, unit)
    return Section(part, unit, trace.title)


def _narrowed(state: dict[str, PastPart], section: Section) -> dict[str, PastPart]:
    """The state of nothing but that section."""
    past = state.get(section.part)
    return {section.part: section_history.narrow(past, section.unit)} if past else {}


def _asked(subject: Subject) -> tuple[int, int]:
    """The two numbers, the smaller one first; `b` alone is compared with the one before it."""
    if "a" in request.args:
        a, b = sorted((asked_number("a"), asked_number("b")))
        return a, b
    newest = history.list_revisions(subject.actor, subject.document, limit=1)
    b = asked_number("b") if "b" in request.args else newest[0].number if newest else 0
    older, _newer = history.find_neighbours(subject.actor, subject.document, b)
    return older or b, b


def _options(subject: Subject, chosen: list[RevisionView]) -> list[tuple[int, str]]:
    listed = history.list_revisions(subject.actor, subject.document, limit=_OFFERED)
    views = {view.number: view for view in (*listed, *chosen)}
    return [(number, _label(views[number])) for number in sorted(views, reverse=True)]


def _label(view: RevisionView) -> str:
    return f"{view.number}, {moment(view.at)}, {author_of(view)}"


def _ways(subject: Subject, a: int, b: int, is_side: bool, section: Section | None) -> Ways:
    may_edit = subject.may(Action.DOCUMENT_EDIT) and section is None
    asked = {"section": section.unit, "part": section.part} if section else {}
    view = None if is_side else "side"
    return Ways(
        other_view=subject.href("history.compare", a=a, b=b, view=view, **asked),
        whole=subject.href("history.compare", a=a, b=b),
        undo=subject.href("history.undo", first=a + 1, last=b) if may_edit and a < b else None,
        restore=subject.href("history.restore", number=a)
        if may_edit and a < subject.document.head
        else None,
    )
