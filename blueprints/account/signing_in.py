"""Signing in and out."""

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from blueprints.account import brakes, ways
from blueprints.account.blueprint import blueprint
from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.presence import current_key, enter, leave
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.accounts import service
from wiki.errors import Invalid, TooMany


@on_site(blueprint, "/-/sign-in")
def sign_in(language: str) -> ResponseReturnValue:
    """The form. Whoever has signed in goes on, unless they came by a post that was refused."""
    if current_actor().is_member and request.method == "GET":
        return redirect(ways.onward(language), 303)
    return _page(language)


@on_site(blueprint, "/-/sign-in", methods=("POST",))
def open_session(language: str) -> ResponseReturnValue:
    """Let somebody in, with the text that their page carried; back to where they were."""
    email = request.form.get("email", "")
    try:
        brakes.count_sign_in(email)
        key = service.sign_in(email, request.form.get("password", ""), request.user_agent.string)
    except Invalid as refusal:
        return _page(language, 422, tell_by_field(refusal.problems).get("", ""))
    except TooMany as refusal:
        answer = _page(language, 429, _too_many(refusal.seconds))
        answer.headers["Retry-After"] = str(refusal.seconds)
        return answer
    brakes.forget_sign_in(email)
    actor = enter(key)
    carried = posted.put_down(actor.account_id or 0, request.form.get(posted.CARRIED, ""))
    return redirect(carried or ways.onward(language), 303)


@on_site(blueprint, "/-/sign-out", methods=("POST",))
def sign_out(language: str) -> ResponseReturnValue:
    """This browser is nobody's any more."""
    service.sign_out(current_key())
    leave()
    return redirect(url_for("reading.home", language=language), 303)


def _page(language: str, status: int = 200, error: str = "") -> Response:
    typed = posted.typed()
    carried = typed.get(posted.CARRIED)
    return work(
        "account/sign_in.html",
        status,
        action=url_for("account.sign_in", language=language, next=ways.asked()),
        email=typed.get("email", ""),
        errors={"email": error} if error else {},
        carried=[(posted.CARRIED, carried)] if carried else [],
        reset_href=url_for("account.reset", language=language),
        sign_up_href=url_for("account.sign_up", language=language),
    )


def _too_many(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return str(
        ngettext(
            "Too many tries. Try again in a minute.",
            "Too many tries. Try again in %(num)s minutes.",
            minutes,
        )
    )
