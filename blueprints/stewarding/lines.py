"""Changes as lists show them, day by day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from flask import url_for
from flask_babel import gettext as _

from blueprints.web.addresses import name_href
from blueprints.web.dates import day
from blueprints.web.notes import tell_note
from blueprints.web.revisions import Pairs, author_href, author_of, changed, marks
from wiki.documents.recent import ChangeView


@dataclass(frozen=True)
class Line:
    """One change: of what, when, by whom, and where to look at it."""

    title: str
    lang: str
    href: str
    at: datetime
    author: str
    author_href: str | None
    changed: str
    note: str
    states: Pairs
    links: Pairs


@dataclass(frozen=True)
class Day:
    """The changes of one day."""

    name: str
    lines: Sequence[Line]


def by_day(changes: Iterable[ChangeView], language: str, is_editor: bool) -> list[Day]:
    """The changes under their days, in the order given."""
    groups = groupby(changes, key=lambda change: day(change.revision.at))
    return [Day(name, [line(one, language, is_editor) for one in ones]) for name, ones in groups]


def line(change: ChangeView, language: str, is_editor: bool) -> Line:
    """One change, for readers of `language`."""
    view = change.revision
    return Line(
        title=change.title,
        lang=change.language,
        href=name_href(change, language),
        at=view.at,
        author=author_of(view),
        author_href=author_href(view),
        changed=changed(view),
        note=tell_note(view.note),
        states=marks(view),
        links=_links(change, language, is_editor),
    )


def _links(change: ChangeView, language: str, is_editor: bool) -> Pairs:
    view = change.revision
    if is_editor and view.is_review_open:
        return [(_("Read and decide"), review_href(change, language))]
    if view.number == 1:
        return [(_("Read this version"), name_href(change, language, "history.revision", number=1))]
    return [(_("What changed"), name_href(change, language, "history.compare", b=view.number))]


def review_href(change: ChangeView, language: str, endpoint: str = "stewarding.review") -> str:
    """Where an edit is read and decided, or one of the decisions."""
    return url_for(
        endpoint, language=language, public_id=change.public_id, number=change.revision.number
    )
