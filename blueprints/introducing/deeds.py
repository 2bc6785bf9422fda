"""What the people of a board do with a proposal. Each deed is a post to one address: no log of
addresses tells one from another, and silent interest stays silent (decision 0023).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import Response, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.introducing.blueprint import blueprint, columns_href, introduction_href, private
from blueprints.web.addresses import name_href
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell, tell_by_field
from wiki.access.actor import Actor
from wiki.errors import Invalid, NotFound
from wiki.introductions import interest, introducing, queries, rules, setting_aside
from wiki.introductions.introducing import Asking
from wiki.introductions.queries import Own, Proposed
from wiki.introductions.rules import Why
from wiki.vocab import vocabulary


@dataclass(frozen=True)
class _Case:
    """Who does something, for which organisation, with which proposal, in which language."""

    actor: Actor
    own: Own
    proposed: Proposed
    about_id: int | None
    language: str


#: what is said of it, and the key of the introduction that it led to
_Done = tuple[str, str]


@on_site(blueprint, "/-/board/<organisation>/deeds")
def deed(language: str, organisation: str) -> Response:
    """The form of an introduction to ask for: `?other=<public id>`, and `about=` an own offer."""
    asked = typed() or request.args
    return _show(_case(language, organisation, asked), asked)


@on_site(blueprint, "/-/board/<organisation>/deeds", methods=["POST"])
def do(language: str, organisation: str) -> ResponseReturnValue:
    """Do it, then back to where it was asked for (`back`), or on to the introduction."""
    case, asked = _case(language, organisation, request.form), request.form
    act = _DEEDS.get(asked.get("do", ""))
    if act is None:
        raise NotFound("deed")
    try:
        told, key = act(case)
    except Invalid as refusal:
        if any(problem.field for problem in refusal.problems):
            return _show(case, asked, refusal)
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
        return redirect(_back(organisation, language), 303)
    flash(told, "note")
    if key:
        return redirect(introduction_href(organisation, key, language), 303)
    return redirect(_back(organisation, language), 303)


def _case(language: str, organisation: str, asked: Mapping[str, str]) -> _Case:
    actor = signed_in()
    own = queries.get_own(actor, organisation, language)
    proposed = queries.get_proposed(asked.get("other", ""), language)
    about = asked.get("about", "")
    about_id = queries.get_proposed(about, language).id if about else None
    return _Case(actor, own, proposed, about_id, language)


def _mark(case: _Case) -> _Done:
    key = interest.mark(case.actor, case.own.id, case.proposed.id, case.about_id)
    if key is None:
        return _("Noted, and told to nobody. If they say the same, you are introduced."), ""
    return _("They are interested too: you are introduced. Both sides have a letter."), key


def _unmark(case: _Case) -> _Done:
    interest.take_back(case.actor, case.own.id, case.proposed.id)
    return _("Taken back. Nobody had been told."), ""


def _introduce(case: _Case) -> _Done:
    asking = Asking(request.form.get("message", ""), case.language, case.about_id)
    key = introducing.introduce(case.actor, case.own.id, case.proposed.id, asking)
    return _("Your message has left. You will have a letter once they decide."), key


def _set_aside(case: _Case) -> _Done:
    why = Why(request.form.get("reason", ""), request.form.get("words", ""))
    is_blocked = "is_blocked" in request.form
    setting_aside.set_aside(case.actor, case.own.id, case.proposed.id, why, is_blocked)
    return _("Set aside. Nobody is told, and you can take it back."), ""


def _bring_back(case: _Case) -> _Done:
    setting_aside.take_back(case.actor, case.own.id, case.proposed.id)
    return _("It may be proposed to you again."), ""


_DEEDS: dict[str, Callable[[_Case], _Done]] = {
    "interested": _mark,
    "not-interested": _unmark,
    "introduce": _introduce,
    "set-aside": _set_aside,
    "bring-back": _bring_back,
}


def _back(organisation: str, language: str) -> str:
    """The page of the same board that the form stood on."""
    path = request.form.get("back", "")
    is_own = path.startswith(f"/{language}/-/board/{organisation}")
    return path if is_own else columns_href(organisation, language)


def _show(case: _Case, said: Mapping[str, str], refusal: Invalid | None = None) -> Response:
    """The form of what was asked for; `refusal` says what was wrong with it."""
    listed = vocabulary.load(setting_aside.REASONS).offered()
    return private(
        page(
            "introducing/deed.html",
            Page(is_work=True),
            refusal.status if refusal else 200,
            own=case.own.name,
            other=case.proposed.name,
            other_href=name_href(case.proposed.name, case.language),
            columns_href=columns_href(case.own.name.public_id, case.language),
            action=request.path,
            is_aside=said.get("do") == "set-aside",
            reasons=[(term.code, term.label_in(case.language)) for term in listed],
            said=said,
            errors=tell_by_field(refusal.problems) if refusal else {},
            longest=(rules.LONGEST_MESSAGE, rules.LONGEST_WHY),
        )
    )
