"""What letters lead to. Opening a link shows a button; only the button uses the letter up."""

from collections.abc import Callable

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.account.blueprint import blueprint
from blueprints.account.forms import form_page
from blueprints.web.posted import typed
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.accounts import service
from wiki.accounts.service import Purpose
from wiki.errors import Invalid


@on_site(blueprint, "/-/letter-sent")
def letter_sent(language: str) -> ResponseReturnValue:
    """A letter may be on its way: nothing here tells to whom."""
    return work("account/letter_sent.html")


@on_site(blueprint, "/-/confirm")
def confirm(language: str) -> ResponseReturnValue:
    """The button that confirms a new account."""
    return _button("account/confirm.html", Purpose.CONFIRM, language)


@on_site(blueprint, "/-/confirm", methods=("POST",))
def confirm_account(language: str) -> ResponseReturnValue:
    """The account is confirmed."""
    done = _("Your address is confirmed. You can sign in.")
    return _use(service.confirm, done, language)


@on_site(blueprint, "/-/confirm-address")
def confirm_email(language: str) -> ResponseReturnValue:
    """The button that moves an account to a new address."""
    return _button("account/confirm_email.html", Purpose.EMAIL, language)


@on_site(blueprint, "/-/confirm-address", methods=("POST",))
def move_account(language: str) -> ResponseReturnValue:
    """The account has moved."""
    return _use(service.confirm_email, _("Your new address is confirmed."), language)


def token() -> str:
    """The secret that this page came with, in its link or in its form."""
    return request.args.get("token") or typed().get("token", "")


def dead_letter(refusal: Invalid, language: str) -> ResponseReturnValue:
    """The link is worth nothing any more: what to do next."""
    sentence = " ".join(tell_by_field(refusal.problems).values())
    return work(
        "account/dead_letter.html",
        410,
        sentence=sentence,
        sign_in_href=url_for("account.sign_in", language=language),
        sign_up_href=url_for("account.sign_up", language=language),
        reset_href=url_for("account.reset", language=language),
    )


def _button(template: str, purpose: Purpose, language: str) -> ResponseReturnValue:
    try:
        service.get_proof(token(), purpose)
    except Invalid as refusal:
        return dead_letter(refusal, language)
    return form_page(template, token=token())


def _use(act: Callable[[str], None], done: str, language: str) -> ResponseReturnValue:
    try:
        act(token())
    except Invalid as refusal:
        return dead_letter(refusal, language)
    flash(done, "note")
    return redirect(url_for("account.sign_in", language=language), 303)
