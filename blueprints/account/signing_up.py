"""Opening an account."""

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.account import brakes, ways
from blueprints.account.blueprint import blueprint
from blueprints.account.forms import form_page
from blueprints.web import robots
from blueprints.web.actor import current_actor
from blueprints.web.posted import typed
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.accounts import service
from wiki.config import SignUp, current
from wiki.errors import Invalid


@on_site(blueprint, "/-/sign-up")
def sign_up(language: str) -> ResponseReturnValue:
    """The form, or why there is none."""
    if current_actor().is_member and request.method == "GET":
        return redirect(ways.onward(language), 303)
    return _page()


@on_site(blueprint, "/-/sign-up", methods=("POST",))
def open_account(language: str) -> ResponseReturnValue:
    """Write to the address; the answer does not tell whether we knew it."""
    sent = redirect(url_for("account.letter_sent", language=language), 303)
    if robots.is_trapped():
        return sent
    name, email, password = (request.form.get(key, "") for key in ("name", "email", "password"))
    try:
        robots.check_pace("name")
        brakes.count_letter(email)
        service.sign_up(name, email, password, language)
    except Invalid as refusal:
        return _page(refusal)
    return sent


def _page(refusal: Invalid | None = None) -> Response:
    if current().signup is SignUp.CLOSED:
        return work("account/sign_up_closed.html")
    return form_page(
        "account/sign_up.html",
        refusal,
        name=typed().get("name", ""),
        email=typed().get("email", ""),
        since=robots.stamp(),
        is_by_approval=current().signup is SignUp.APPROVAL,
    )
