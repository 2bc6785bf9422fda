"""The board: what there is to translate, for everybody who has signed in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from flask import Response, abort, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from blueprints.translating.blueprint import blueprint
from blueprints.web.actor import current_actor
from blueprints.web.option import Option
from blueprints.web.render import Page, page
from blueprints.web.routing import interface_language, on_site
from wiki.config import current
from wiki.errors import NotSignedIn
from wiki.kinds.registry import KINDS
from wiki.translation.board import Board, Cell, Line, list_board
from wiki.translation.cells import Status
from wiki.translation.wish import Order, Wish
from wiki.vocab import languages, vocabulary

_LABELS = {
    Status.MISSING: _l("missing"),
    Status.DIVERGED: _l("diverged"),
    Status.BEHIND: _l("behind"),
    Status.PARTIAL: _l("partial"),
    Status.MACHINE: _l("automatic, to review"),
    Status.FRESH: _l("up to date"),
    Status.DRAFT: _l("a draft waits for publication"),
}
_LOOKS = {
    Status.MISSING: "none",
    Status.DIVERGED: "bad",
    Status.MACHINE: "auto",
    Status.FRESH: "ok",
}
_ORDERS = {
    Order.BEHIND: _l("The most passages behind first"),
    Order.OLDEST: _l("Behind for the longest time first"),
    Order.WORDS: _l("The most words to write first"),
    Order.TITLE: _l("In alphabetical order"),
}


@dataclass(frozen=True)
class Place:
    """A cell of the table: its state in words, and where one goes on from there."""

    language: str
    label: str
    look: str
    has_draft: bool
    words: int
    since: datetime | None
    href: str


@dataclass(frozen=True)
class Entry:
    """A line of the table."""

    title: str
    lang: str
    href: str
    places: Sequence[Place]


@on_site(blueprint, "/-/translations")
def board(language: str) -> Response:
    """Documents × languages × state, narrowed and ordered by the address."""
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    wish, asked = _read(), request.args.get("page", "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 7 else 1
    found = list_board(actor, language, wish, number)
    shown = [wish.language] if wish.language else list(current().languages)
    return page(
        "translating/board.html",
        Page(
            switch={code: _href(wish, code, found.page) for code in current().languages},
            is_work=True,
        ),
        wish=wish,
        found=found,
        columns=[(code, languages.name_in(code, language)) for code in shown],
        entries=[_entry(line) for line in found.lines],
        states=_states(wish, found, language),
        choices=_choices(language),
        action=url_for("translating.board", language=language),
        queue_href=url_for("translating.queue", language=language),
        to_write=[(languages.name_in(code, language), n) for code, n in found.words.items() if n],
        previous_href=_href(wish, language, found.page - 1) if found.page > 1 else None,
        next_href=_href(wish, language, found.page + 1) if found.page < found.pages else None,
    )


def _read() -> Wish:
    """What the address asks for. Answers 404 on a value that cannot be."""
    known: dict[str, set[str]] = {
        "kind": set(KINDS),
        "language": set(current().languages),
        "state": set(Status),
        "topic": {term.code for term in vocabulary.load("topics")},
        "order": set(Order),
    }
    told = {name: request.args.get(name) or None for name in known}
    if any(value is not None and value not in known[name] for name, value in told.items()):
        abort(404)
    return Wish(
        kind=told["kind"],
        language=told["language"],
        status=Status(told["state"]) if told["state"] else None,
        topic=told["topic"],
        order=Order(told["order"] or Order.BEHIND),
    )


def _href(wish: Wish, language: str, number: int = 1) -> str:
    """The address of a board."""
    asked = {
        "kind": wish.kind,
        "language": wish.language,
        "state": wish.status,
        "topic": wish.topic,
        "order": wish.order if wish.order is not Order.BEHIND else None,
        "page": number if number > 1 else None,
    }
    query = urlencode({name: value for name, value in asked.items() if value})
    address = url_for("translating.board", language=language)
    return f"{address}?{query}" if query else address


def _choices(language: str) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """(name, label, words for all of them, values) of each choice of the form."""
    kinds, topics = vocabulary.load("kinds"), vocabulary.load("topics")
    return [
        ("kind", _("Of what"), _("Everything"), [(k, kinds.label(k, language)) for k in KINDS]),
        (
            "language",
            _("Into"),
            _("Every language"),
            [(code, languages.name_in(code, language)) for code in current().languages],
        ),
        (
            "topic",
            _("About"),
            _("Every topic"),
            [(term.code, term.label_in(language)) for term in topics.offered()],
        ),
        ("order", _("In which order"), "", [(order, str(_ORDERS[order])) for order in Order]),
    ]


def _states(wish: Wish, found: Board, language: str) -> list[Option]:
    return [
        Option(
            label=str(_LABELS[status]),
            count=count,
            href=_href(replace(wish, status=None if wish.status is status else status), language),
            is_current=wish.status is status,
        )
        for status, count in found.counts.items()
        if count or wish.status is status
    ]


def _entry(line: Line) -> Entry:
    named = line.document
    href = url_for("reading.show", language=interface_language(), kind=named.kind, slug=named.slug)
    return Entry(named.title, named.language, href, [_place(cell, line) for cell in line.cells])


def _place(cell: Cell, line: Line) -> Place:
    slug = cell.slug or line.document.slug
    return Place(
        language=cell.language,
        label=_label(cell),
        look=_LOOKS.get(cell.status, "late"),
        has_draft=cell.has_draft,
        words=cell.words,
        since=cell.since if cell.passages else None,
        href=_work_href(cell, line.document.kind, slug),
    )


def _work_href(cell: Cell, kind: str, slug: str) -> str:
    """Where one goes on: the translator’s desk, or both languages when there is nothing to do, or
    nothing that this person may.
    """
    if cell.status is Status.FRESH or not cell.may_write:
        endpoint = "translating.both" if cell.texts > 1 else "reading.show"
        return url_for(endpoint, language=cell.language, kind=kind, slug=slug)
    href = url_for("translating.translate", language=cell.language, kind=kind, slug=slug)
    return f"{href}?{urlencode({'from': cell.source})}" if cell.source and cell.slug else href


def _label(cell: Cell) -> str:
    count = cell.passages
    if cell.status is Status.BEHIND:
        return str(ngettext("%(num)s passage behind", "%(num)s passages behind", count))
    if cell.status is Status.PARTIAL:
        return str(ngettext("%(num)s passage missing", "%(num)s passages missing", count))
    return str(_LABELS[cell.status])
