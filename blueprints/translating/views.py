"""The translator's desk: passages face to face; one is saved, or many; nothing typed is lost."""

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from blueprints.translating import screen
from blueprints.translating.blueprint import blueprint
from blueprints.translating.drafts import drafted
from blueprints.translating.form import Posted
from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.routing import on_documents
from blueprints.web.writing import find, tell
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.accounts import kept
from wiki.config import current
from wiki.documents import queries, service
from wiki.documents.freshness import confirming
from wiki.documents.saving import EditConflict
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotFound
from wiki.translation.desk import Desk, open_desk


@on_documents(blueprint, "/-/translate")
def translate(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """What there is to translate into the language of the address; `?from=` says from which."""
    document = find(language, kind, slug, language)
    source = _source(document, language)
    desk = open_desk(current_actor(), document, source, language)
    return screen.show(document, desk, posted.typed())


@on_documents(blueprint, "/-/translate", methods=["POST"])
def save(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Save a passage or many, or say that there is nothing to change; then the next one."""
    document = find(language, kind, slug, language)
    source = _source(document, language)
    typed = Posted.read(request.form)
    desk = open_desk(current_actor(), document, source, language, typed.base or None)
    if typed.do == "same":
        return _see(document, desk, typed)
    if typed.do == "draft":
        form = MultiDict(request.form.items(multi=True))
        return screen.show(document, desk, form, machine_error=drafted(desk, typed, form))
    if typed.do == "keep":
        flash(_("What you typed is kept in your space for thirty days."), "note")
        return redirect(_next(document, desk, posted.fields(), None), 303)
    try:
        saved = service.revise(current_actor(), document.id, typed.to_edit(desk))
    except Invalid as error:
        return screen.show(document, desk, request.form, error.problems)
    except EditConflict:
        newer = open_desk(current_actor(), document, source, language)
        return screen.show(document, newer, request.form, is_torn=True)
    tell(saved)
    now = queries.get_to_edit(current_actor(), document.id)
    again = open_desk(current_actor(), now, source, language)
    left = typed.left(desk, request.form) if typed.unit else {}
    return redirect(_next(now, again, left, typed.unit), 303)


def _source(document: DocumentView, language: str) -> str:
    """The language asked for, else the original, else any. Raises NotFound when there is none."""
    others = [code for code in current().languages if code in document.parts and code != language]
    asked = request.args.get("from")
    if not others or (asked and asked not in others):
        raise NotFound("another language")
    if asked:
        return asked
    return document.origin if document.origin in others else others[0]


def _see(document: DocumentView, desk: Desk, typed: Posted) -> ResponseReturnValue:
    """Nothing to change: the reading is recorded, and no text."""
    actor, language = current_actor(), desk.work.part
    require(actor, Action.DOCUMENT_EDIT, document.standing)
    row = next((row for row in desk.rows if row.unit == typed.unit), None)
    if row is not None and row.stale:
        number = typed.source_number
        seen = [c for one in row.stale for c in one.changes if not number or one.number <= number]
        confirming.see(actor, document.id, language, seen)
    elif row is not None:
        confirming.review(actor, document.id, language, desk.work.pairs.twins(row.unit))
    flash(_("Nothing to change: your reading is recorded."), "note")
    again = open_desk(actor, document, desk.work.source_part, language)
    return redirect(_next(document, again, typed.left(desk, request.form), typed.unit), 303)


def _next(document: DocumentView, desk: Desk, left: dict[str, list[str]], unit: str | None) -> str:
    """The desk again, at the next passage; what else was typed goes with it."""
    actor, query = current_actor(), {"from": desk.work.source_part}
    if left and actor.account_id is not None:
        path = screen.href(document, desk, query)
        query["kept"] = str(kept.keep(actor.account_id, path, left))
    elif "kept" in request.args:
        posted.forget(request.args["kept"])
    return screen.href(document, desk, query, screen.next_anchor(desk, unit))
