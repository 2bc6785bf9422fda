"""A forgotten password."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.account import brakes
from blueprints.account.blueprint import blueprint
from blueprints.account.forms import form_page
from blueprints.account.letters import dead_letter, token
from blueprints.web.posted import typed
from blueprints.web.routing import on_site
from wiki.accounts import service
from wiki.accounts.service import Purpose
from wiki.errors import Invalid


@on_site(blueprint, "/-/reset")
def reset(language: str) -> ResponseReturnValue:
    """Where to send the letter."""
    return form_page("account/reset.html", email=typed().get("email", ""))


@on_site(blueprint, "/-/reset", methods=("POST",))
def ask_reset(language: str) -> ResponseReturnValue:
    """Write to the address; the answer does not tell whether we knew it."""
    email = request.form.get("email", "")
    brakes.count_letter(email)
    try:
        service.ask_reset(email, language)
    except Invalid as refusal:
        return form_page("account/reset.html", refusal, email=email)
    return redirect(url_for("account.letter_sent", language=language), 303)


@on_site(blueprint, "/-/new-password")
def new_password(language: str) -> ResponseReturnValue:
    """The form that the letter leads to."""
    try:
        service.get_proof(token(), Purpose.RESET)
    except Invalid as refusal:
        return dead_letter(refusal, language)
    return form_page("account/new_password.html", token=token())


@on_site(blueprint, "/-/new-password", methods=("POST",))
def save_password(language: str) -> ResponseReturnValue:
    """The password is the new one; all browsers are signed out."""
    try:
        service.reset(token(), request.form.get("new_password", ""))
    except Invalid as refusal:
        if any(problem.code == "token.dead" for problem in refusal.problems):
            return dead_letter(refusal, language)
        return form_page("account/new_password.html", refusal, token=token())
    flash(_("Your password is changed. Sign in with it."), "note")
    return redirect(url_for("account.sign_in", language=language), 303)
