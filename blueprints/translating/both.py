"""Two languages face to face, and saying which passages answer each other."""

from flask import Response, abort, flash, g, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.translating import both_page
from blueprints.translating.blueprint import blueprint, find
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.render import Page, page
from blueprints.web.routing import on_documents
from blueprints.web.writing import tell
from wiki.config import current
from wiki.documents.freshness import confirming
from wiki.documents.freshness.pairs import Pairs
from wiki.documents.views import DocumentView
from wiki.errors import NotFound
from wiki.translation import ordering

_ASKED = ("left", "right")


@on_documents(blueprint, "/-/both")
def both(language: str, kind: str, slug: str) -> Response:
    """Both texts like an open book; `?left=` and `?right=` say which languages.

    `?pair=<unit>&of=<language>` opens the form that says what else answers a passage.
    """
    document = find(language, kind, slug)
    left, right = _sides(document, language)
    g.shared_at = document.sequence
    asked = {name: request.args[name] for name in _ASKED if name in request.args}
    composed = both_page.compose(
        current_actor(), document, (left, right), request.args.get("of"), request.args.get("pair")
    )
    frame = Page(
        switch=switch(document, "translating.both", **asked),
        canonical=document_href(document, left, "reading.show"),
        section=document.kind,
    )
    return page("translating/both.html", frame, both=composed)


@on_documents(blueprint, "/-/both", methods=["POST"])
def tell_pairs(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Confirm what a machine aligned, or say what a passage answers, if anything does."""
    document = find(language, kind, slug)
    left, right = _sides(document, language)
    actor = current_actor()
    of, other = (left, right) if request.form.get("of") == left else (right, left)
    units = request.form.getlist("unit")
    if request.form.get("do") == "pair":
        told = request.form.getlist("with")
        confirming.pair(actor, document.id, of, other, dict.fromkeys(units, told))
        flash(_("Said. These passages are paired as you chose."), "note")
    elif request.form.get("do") == "unpair":
        confirming.unpair(actor, document.id, of, other, units)
        flash(_("Taken back. A counterpart is looked for again."), "note")
    elif request.form.get("do") == "order":
        tell(ordering.follow_order(actor, document.id, of, other))
    else:
        done = confirming.confirm(actor, document.id, left, right, set(_guesses()))
        flash(ngettext("%(num)s pair is confirmed.", "%(num)s pairs are confirmed.", done), "note")
    here = document_href(document, language, "translating.both", left=left, right=right)
    row = request.form.get("row", "")
    return redirect(f"{here}#{row}" if row else here, 303)


def _sides(document: DocumentView, language: str) -> tuple[str, str]:
    """The two languages: those asked for, else the reader's and another one."""
    held = [code for code in current().languages if code in document.parts]
    if len(held) < 2:
        raise NotFound(f"{document.public_id} has one language")
    left = request.values.get("left") or document.language_for(language)
    right = request.values.get("right") or next(code for code in held if code != left)
    if left == right or not {left, right} <= set(held):
        raise NotFound(f"{left} beside {right}")
    return left, right


def _guesses() -> Pairs:
    try:
        return Pairs.decode(request.form.get("pairs", ""))
    except ValueError:
        abort(400)
