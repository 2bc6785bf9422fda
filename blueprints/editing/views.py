"""Views of writing. A post saves, previews, or is told what to mend; nothing typed is lost."""

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.editing import owners, previewing, resolving, screens
from blueprints.editing.blueprint import blueprint
from blueprints.editing.fact_choice import settle
from blueprints.editing.form import EditForm
from blueprints.editing.resolution import Resolution
from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.routing import on_documents, on_kinds
from blueprints.web.writing import find, tell
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.config import current
from wiki.documents import queries, service
from wiki.documents.rules import Standing
from wiki.documents.saving import EditConflict, Saved
from wiki.documents.sections import find_section_around
from wiki.documents.views import DocumentView
from wiki.errors import Invalid
from wiki.kinds.registry import get_kind
from wiki.markup.headings import stable_anchor
from wiki.texts import units


def wanted_part(language: str, document: DocumentView | None) -> str:
    """The language that is written: the one asked for, else the one shown."""
    asked = request.values.get("part")
    if asked is None:
        asked = document.language_for(language) if document and document.parts else language
    if asked not in current().languages:
        abort(404)
    return asked


@on_kinds(blueprint, "/-/new")
def new(language: str, kind: str) -> ResponseReturnValue:
    """An empty form; `?title=` is what a wanted link asked for."""
    actor = current_actor()
    require(actor, Action.DOCUMENT_CREATE, Standing(kind, owner_id=actor.account_id))
    form = EditForm.of(get_kind(kind), wanted_part(language, None), None)
    form.texts["title"] = request.args.get("title", "")[:300]
    owners.offer_own(form, actor)
    typed = posted.typed()
    if not typed and (screen := owners.choose(form)):
        return screen
    form.take(typed)
    return screens.edit(form, None)


@on_kinds(blueprint, "/-/new", methods=["POST"])
def create(language: str, kind: str) -> ResponseReturnValue:
    """Make the document, or show its preview."""
    actor = current_actor()
    require(actor, Action.DOCUMENT_CREATE, Standing(kind, owner_id=actor.account_id))
    form = EditForm.of(get_kind(kind), wanted_part(language, None), None)
    owners.offer_own(form, actor)
    form.take(request.form)
    if request.form.get("do") == "preview":
        return screens.preview(form, None, str(form.texts.get("body", "")))
    try:
        edit = form.to_edit(is_to_publish=request.form.get("do") != "draft")
        saved = service.create(actor, kind, form.part, edit)
    except Invalid as error:
        form.tell(error.problems)
        return screens.edit(form, None, status=422)
    return _done(saved, form, language)


@on_documents(blueprint, "/-/edit")
def edit(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """The form on the text that stands; `?section=` or `?passage=` shows one piece only."""
    document = find(language, kind, slug, _language_of_piece())
    form = EditForm.of(get_kind(kind), wanted_part(language, document), document)
    owners.offer_own(form, current_actor())
    form.section = request.args.get("section", "")
    form.passage = request.args.get("passage", "")
    if form.is_piece:
        screens.show_piece(document, form)
    typed = posted.typed()
    form.take(typed)
    if resolution := Resolution.read(form.kind, typed):
        return resolving.show(form, document, resolution)
    return screens.edit(form, document)


@on_documents(blueprint, "/-/edit", methods=["POST"])
def save(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Save the edit; or preview it; or say what to mend; or ask what two edits become."""
    actor = current_actor()
    document = find(language, kind, slug, _language_of_piece())
    form = EditForm.of(get_kind(kind), wanted_part(language, document), document)
    owners.offer_own(form, current_actor())
    form.take(request.form)
    if resolution := Resolution.read(form.kind, request.form):
        if not resolution.is_decided:
            return resolving.show(form, document, resolution, 422)
        form.texts |= resolution.texts()
        form.facts = None if form.facts is None else form.facts | settle(resolution.facts)
    body = screens.whole_body(actor, document, form)
    if body is None:
        form.errors["body"] = (
            _("This passage is no longer there. Your text is below.")
            if form.passage
            else _("This section is no longer there. Your text is below.")
        )
        return screens.edit(form, document, status=409)
    if request.form.get("do") == "preview":
        return screens.preview(form, document, str(form.texts.get("body", "")), body)
    try:
        is_to_publish = request.form.get("do") != "draft"
        saved = service.revise(actor, document.id, form.to_edit(body, is_to_publish))
    except Invalid as error:
        form.tell(error.problems)
        return screens.edit(form, document, status=422)
    except EditConflict as error:
        return resolving.ask(form, document, body, error)
    return _done(saved, form, language)


def _language_of_piece() -> str | None:
    """The language of which one piece is written, which may be translating what is others'."""
    asked = request.values
    return asked.get("part") if asked.get("passage") or asked.get("section") else None


def _written(saved: Saved, part: str) -> DocumentView:
    """The document as its author left it; what they made public needs no second look."""
    actor = current_actor()
    public = queries.find_document(actor, saved.document_id) if part in saved.published else None
    return public or queries.get_to_edit(actor, saved.document_id)


def _done(saved: Saved, form: EditForm, language: str) -> ResponseReturnValue:
    """Say what became of the edit, where it is read."""
    if "kept" in request.args:
        posted.forget(request.args["kept"])
    tell(saved)
    for suggestion in previewing.mixed(form):
        flash(suggestion, "warn")
    document = _written(saved, form.part)
    held = document.parts[form.part]
    heading = form.section
    if form.passage:
        around = find_section_around(units.decode(held.units, held.body), form.passage)
        heading = around.unit_id if around else ""
    target = url_for(
        "reading.show",
        language=form.part if form.part in document.parts else language,
        kind=document.kind,
        slug=held.slug,
        _anchor=stable_anchor(heading) if heading else None,
    )
    return redirect(target, 303)
