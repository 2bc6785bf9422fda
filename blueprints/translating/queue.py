"""Five minutes: three passages that are behind, one plain form each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from blueprints.translating import screen
from blueprints.translating.blueprint import blueprint
from blueprints.translating.form import Posted
from blueprints.translating.rounds import Round, numbers
from blueprints.translating.screen import Passage
from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from blueprints.web.writing import tell
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.accounts import queries as accounts
from wiki.config import current
from wiki.documents import queries, service
from wiki.documents.freshness import confirming
from wiki.documents.saving import EditConflict
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotSignedIn
from wiki.translation import queue as tasks
from wiki.translation.desk import Desk, Row, open_desk
from wiki.translation.queue import Task
from wiki.vocab import languages

_COUNT = 3


@dataclass(frozen=True)
class Place:
    """A task where it is done: the document, its desk, and the row of the passage."""

    task: Task
    document: DocumentView
    desk: Desk
    row: Row


@dataclass(frozen=True)
class Entry:
    """One form of the page."""

    task: Task
    title: str
    lang: str
    href: str
    passage: Passage
    head: int
    source_number: int
    may_see: bool
    is_torn: bool


@on_site(blueprint, "/-/translations/queue")
def queue(language: str) -> Response:
    """Three passages, or those of the address; thanks when they are done."""
    actor = _member()
    typed = posted.typed()
    asked = Round.read(typed if "of" in typed else request.args, _own_language(actor))
    if not asked.of:
        chosen = tasks.choose(actor, asked.into, _COUNT, asked.skipped)
        asked = replace(asked, of=tuple(task.id for task in chosen))
    return _show(actor, asked, language, typed)


@on_site(blueprint, "/-/translations/queue", methods=["POST"])
def answer(language: str) -> ResponseReturnValue:
    """Save a passage, say that nothing changes in it, or leave it for another day."""
    actor = _member()
    asked = Round.read(request.form, _own_language(actor))
    number = next(iter(numbers(request.form.get("task", ""))), 0)
    typed = Posted.read(request.form)
    place = _place(actor, asked.into, number, typed.base)
    if place is None or typed.do == "skip":
        done = "skipped"
    elif typed.do == "same":
        confirming.see(actor, place.document.id, asked.into, place.row.changes)
        done = "same"
    else:
        try:
            _save(actor, place, typed)
        except Invalid as error:
            return _show(actor, asked, language, request.form, tell_by_field(error.problems))
        except EditConflict:
            return _show(actor, asked, language, request.form, is_torn=True)
        done = "saved"
    return redirect(asked.after(done, number).href(language), 303)


def _member() -> Actor:
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    return actor


def _own_language(actor: Actor) -> str:
    own = accounts.get_own(actor).language
    return own if own in current().languages else current().languages[0]


def _place(actor: Actor, into: str, number: int, base: int | None = None) -> Place | None:
    task = next(iter(tasks.find(actor, into, [number])), None)
    if task is None:
        return None
    document = queries.get_to_edit(actor, task.document_id)
    desk = open_desk(actor, document, task.source, into, base or None)
    for row in desk.rows:
        if any(stale.unit == task.unit for stale in row.stale):
            return Place(task, document, desk, row)
    return None


def _save(actor: Actor, place: Place, typed: Posted) -> None:
    text = next(iter(typed.texts.values()), "")
    unit = place.row.unit
    one = replace(typed, unit=unit, texts={unit: text}, note="", is_to_publish=True)
    saved = service.revise(actor, place.document.id, one.to_edit(place.desk))
    if saved.is_held:
        tell(saved)


def _show(
    actor: Actor,
    asked: Round,
    language: str,
    typed: MultiDict[str, str],
    errors: Mapping[str, str] | None = None,
    is_torn: bool = False,
) -> Response:
    places = [place for one in asked.left if (place := _place(actor, asked.into, one))]
    pressed = next(iter(numbers(typed.get("task", ""))), 0)
    entries = [
        _entry(actor, place, typed, errors or {}, is_torn)
        if place.task.id == pressed
        else _entry(actor, place, MultiDict(), {})
        for place in places
    ]
    return page(
        "translating/queue.html",
        Page(switch={code: asked.href(code) for code in current().languages}, is_work=True),
        409 if is_torn else 422 if errors else 200,
        asked=asked,
        entries=entries,
        minutes=screen.minutes_for([place.row for place in places]) if places else 0,
        names={code: languages.name_in(code, language) for code in current().languages},
        others=_others(asked, language),
        action=url_for("translating.queue", language=language),
        more_href=Round(asked.into, skipped=asked.skipped).href(language),
        board_href=url_for("translating.board", language=language),
    )


def _others(asked: Round, language: str) -> list[tuple[str, str]]:
    """(language, where one translates into it) of the others."""
    codes = [code for code in current().languages if code != asked.into]
    return [(code, Round(code).href(language)) for code in codes]


def _entry(
    actor: Actor,
    place: Place,
    typed: MultiDict[str, str],
    errors: Mapping[str, str],
    is_torn: bool = False,
) -> Entry:
    document, desk, row = place.document, place.desk, place.row
    spoken = document.language_for(desk.work.part)
    told = {row.unit: next(iter(errors.values()))} if errors else {}
    return Entry(
        task=place.task,
        title=document.parts[spoken].title,
        lang=spoken,
        href=document_href(
            document, desk.work.part, "translating.translate", **{"from": place.task.source}
        ),
        passage=screen.passage(document.kind, row, typed, told, f"q{place.task.id}-"),
        head=desk.work.head,
        source_number=desk.work.source.number,
        may_see=may(actor, Action.DOCUMENT_PUBLISH, document.standing),
        is_torn=is_torn,
    )
