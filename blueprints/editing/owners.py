"""For whom a document is written: the organisation that its facts name, chosen before all else."""

from urllib.parse import urlencode

from flask import Response, request

from blueprints.editing import finding
from blueprints.editing.form import EditForm
from blueprints.editing.looking import opened
from blueprints.web.render import work
from blueprints.web.routing import interface_language, screen_path
from wiki.access.actor import Actor
from wiki.kinds.fields import Reference
from wiki.kinds.organisation import ORGANISATION

_FACT = ORGANISATION.name


def offer_own(form: EditForm, actor: Actor) -> None:
    """Let the form offer the organisations that the author may write for.

    Editors write for any; for others, what the document says already stays among them.
    """
    if not _is_asked(form) or actor.is_editor:
        return
    form.own = finding.own_organisations(actor)
    held = str((form.facts or {}).get(_FACT, ""))
    if held and held not in {one.code for one in form.own}:
        form.own += finding.tell_organisations([held])


def choose(form: EditForm) -> Response | None:
    """Fill in the organisation of a new document; the screen that asks which, or says that one
    is needed, when that cannot be known.
    """
    if not _is_asked(form) or form.facts is None:
        return None
    asked = request.args.get(_FACT, "")
    own = form.own or ()
    if form.own is not None and len(own) == 1:
        asked = own[0].code
    if form.own is None or asked in {one.code for one in own}:
        form.facts[_FACT] = asked
        form.lookups |= opened(form.kind, {_FACT: asked} if asked else {})
        return None
    language = interface_language()
    return work(
        "editing/choose.html",
        kind=form.kind.name,
        own=[(one, _begin_href(form, one.code)) for one in own],
        register_href=screen_path("editing.new", language=language, kind=ORGANISATION.name),
        directory_href=screen_path("reading.index", language=language, kind=ORGANISATION.name),
    )


def _is_asked(form: EditForm) -> bool:
    return any(isinstance(fact, Reference) and fact.name == _FACT for fact in form.kind.facts)


def _begin_href(form: EditForm, public_id: str) -> str:
    told = {"part": form.part, "title": str(form.texts["title"]), _FACT: public_id}
    begun = screen_path("editing.new", language=interface_language(), kind=form.kind.name)
    return f"{begun}?{urlencode({name: value for name, value in told.items() if value})}"
