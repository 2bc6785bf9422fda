"""Asking all members of a consortium to be introduced: one message, one introduction each."""

from collections.abc import Mapping, Sequence

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.matching.blueprint import blueprint
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell, tell_by_field
from wiki.errors import Invalid, NotFound
from wiki.introductions import introducing, queries, rules
from wiki.introductions.introducing import Asking
from wiki.introductions.queries import Own, Proposed
from wiki.matching.consortium import MOST


@on_site(blueprint, "/-/board/<organisation>/consortium/ask")
def ask_all(language: str, organisation: str) -> Response:
    """The message to all of them: `?other=` each of them, `about=` an own offer."""
    own = queries.get_own(signed_in(), organisation, language)
    return _show(own, _others(language), language, typed() or request.args)


@on_site(blueprint, "/-/board/<organisation>/consortium/ask", methods=["POST"])
def send_all(language: str, organisation: str) -> ResponseReturnValue:
    """Ask each of them; who cannot be asked is named, and keeps nobody else from it."""
    actor, asked = signed_in(), request.form
    own, others = queries.get_own(actor, organisation, language), _others(language)
    about = asked.get("about", "")
    about_id = queries.get_proposed(about, language).id if about else None
    asking = Asking(asked.get("message", ""), language, about_id)
    sent = 0
    for other in others:
        try:
            introducing.introduce(actor, own.id, other.id, asking)
        except Invalid as refusal:
            if any(problem.field for problem in refusal.problems):
                return _show(own, others, language, asked, refusal)
            flash(_refused(other, refusal), "err")
        else:
            sent += 1
    if sent:
        told = ngettext("%(num)s message has left.", "%(num)s messages have left.", sent)
        flash(told, "note")
    href = url_for("introducing.columns", language=language, organisation=organisation)
    return redirect(href, 303)


def _others(language: str) -> list[Proposed]:
    """Those to be asked. Raises NotFound: none is named, or too many, or somebody unknown."""
    named = dict.fromkeys(request.values.getlist("other"))
    if not 0 < len(named) <= MOST:
        raise NotFound("other")
    return [queries.get_proposed(one, language) for one in named]


def _refused(other: Proposed, refusal: Invalid) -> str:
    why = " ".join(tell(problem) for problem in refusal.problems)
    return str(_("%(name)s was not asked. %(why)s", name=other.name.title, why=why))


def _show(
    own: Own,
    others: Sequence[Proposed],
    language: str,
    said: Mapping[str, str],
    refusal: Invalid | None = None,
) -> Response:
    organisation = own.name.public_id
    answer = work(
        "board/consortium_ask.html",
        status=refusal.status if refusal else 200,
        own=own.name,
        board_href=url_for("matching.consortium", language=language, organisation=organisation),
        action=request.path,
        others=[other.name for other in others],
        said=said,
        errors=tell_by_field(refusal.problems) if refusal else {},
        longest=rules.LONGEST_MESSAGE,
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
