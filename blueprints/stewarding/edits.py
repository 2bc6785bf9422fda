"""All that one person wrote; undoing it in one act, when nothing of it is to be kept."""

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.stewarding.blueprint import blueprint
from blueprints.stewarding.lines import by_day
from blueprints.stewarding.recent import after, place_of
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.notes import tell_note
from blueprints.web.posted import typed
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.access.actor import Actor
from wiki.accounts import queries as accounts
from wiki.accounts import service
from wiki.accounts.queries import Person
from wiki.documents import notes, oversight, removing, sweeping
from wiki.documents.recent import list_recent
from wiki.documents.undoing import Words
from wiki.errors import Forbidden, Invalid

_A_PAGE = 50


@on_site(blueprint, "/-/people/<int:account_id>/edits")
def edits(language: str, account_id: int) -> Response:
    """Everything they wrote, newest first, fifty at a time."""
    actor = current_actor()
    person = accounts.get_account(actor, account_id)
    changes = list_recent(actor, language, author_id=account_id, after=after(), limit=_A_PAGE + 1)
    shown = changes[:_A_PAGE]
    older = place_of(shown[-1]) if len(changes) > _A_PAGE else None
    return work(
        "stewarding/edits.html",
        person=person,
        person_href=_href("account.person", language, account_id),
        days=by_day(shown, language, is_editor=True),
        undo_href=_href("stewarding.undo_all", language, account_id)
        if person.may_moderate and shown
        else None,
        next_href=_href("stewarding.edits", language, account_id, after=older) if older else None,
    )


@on_site(blueprint, "/-/people/<int:account_id>/edits/undo")
def undo_all(language: str, account_id: int) -> Response:
    """How far it would go."""
    return _screen(current_actor(), language, account_id)


@on_site(blueprint, "/-/people/<int:account_id>/edits/undo", methods=["POST"])
def sweep(language: str, account_id: int) -> ResponseReturnValue:
    """Block the account if asked to, undo everything, and tell what came of it."""
    actor = current_actor()
    person = _get_moderated(actor, account_id)
    words = Words(request.form.get("note", "").strip())
    reason = request.form.get("reason", "").strip() or notes.NOT_KEPT
    try:
        removing.check_reason(reason)
        if "block" in request.form:
            service.block(actor, account_id)
        outcome = sweeping.undo_all_of(actor, account_id, words, reason)
    except Invalid as refusal:
        return _screen(actor, language, account_id, refusal)
    return work(
        "stewarding/swept.html",
        person=person,
        is_blocked="block" in request.form,
        person_href=_href("account.person", language, account_id),
        undone=_named(actor, outcome.undone, language),
        deleted=_named(actor, outcome.deleted, language),
        built_upon=_named(actor, outcome.built_upon, language),
        deleted_href=url_for("stewarding.deleted", language=language),
    )


def _get_moderated(actor: Actor, account_id: int) -> Person:
    person = accounts.get_account(actor, account_id)
    if not person.may_moderate:
        raise Forbidden
    return person


def _screen(
    actor: Actor, language: str, account_id: int, refusal: Invalid | None = None
) -> Response:
    person = _get_moderated(actor, account_id)
    fields = typed()
    return work(
        "stewarding/undo_all.html",
        422 if refusal else 200,
        person=person,
        reach=sweeping.foresee(actor, account_id),
        action=request.path,
        note=fields.get("note", ""),
        reason=fields.get("reason", ""),
        unsaid=tell_note(notes.NOT_KEPT),
        is_blocking="block" in fields or not fields,
        errors=tell_by_field(refusal.problems) if refusal else {},
        edits_href=_href("stewarding.edits", language, account_id),
    )


def _named(actor: Actor, public_ids: list[str], language: str) -> list[tuple[str, str, str]]:
    """(title, its language, address) of each document."""
    names = oversight.list_named(actor, public_ids, language)
    return [(name.title, name.language, name_href(name, language)) for name in names]


def _href(endpoint: str, language: str, account_id: int, after: str | None = None) -> str:
    return url_for(endpoint, language=language, account_id=account_id, after=after)
