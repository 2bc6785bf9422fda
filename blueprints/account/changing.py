"""What people change about themselves: one small form for each thing."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.account import brakes
from blueprints.account.blueprint import blueprint
from blueprints.account.forms import form_page
from blueprints.web.posted import typed
from blueprints.web.presence import enter, signed_in
from blueprints.web.routing import on_site
from wiki.accounts import queries, service
from wiki.config import current
from wiki.errors import Invalid
from wiki.vocab import languages


@on_site(blueprint, "/-/my-space/name")
def name(language: str) -> ResponseReturnValue:
    """The form for another name."""
    return _name_page()


@on_site(blueprint, "/-/my-space/name", methods=("POST",))
def change_name(language: str) -> ResponseReturnValue:
    """Go by another name."""
    try:
        service.change_name(signed_in(), request.form.get("name", ""))
    except Invalid as refusal:
        return _name_page(refusal)
    return _done(language, _("You go by another name now."))


@on_site(blueprint, "/-/my-space/letters")
def letters_language(language: str) -> ResponseReturnValue:
    """The form for the language of letters."""
    return _language_page()


@on_site(blueprint, "/-/my-space/letters", methods=("POST",))
def change_language(language: str) -> ResponseReturnValue:
    """Have letters in another language."""
    try:
        service.change_language(signed_in(), request.form.get("language", ""))
    except Invalid as refusal:
        return _language_page(refusal)
    return _done(language, _("Your letters will come in that language."))


@on_site(blueprint, "/-/my-space/address")
def email(language: str) -> ResponseReturnValue:
    """The form for another address."""
    return _email_page()


@on_site(blueprint, "/-/my-space/address", methods=("POST",))
def change_email(language: str) -> ResponseReturnValue:
    """Write to the new address; nothing changes until the letter is answered."""
    actor, address = signed_in(), request.form.get("email", "")
    brakes.count_password(actor.account_id)
    brakes.count_letter(address)
    try:
        service.change_email(actor, address, request.form.get("password", ""))
    except Invalid as refusal:
        return _email_page(refusal)
    return redirect(url_for("account.letter_sent", language=language), 303)


@on_site(blueprint, "/-/my-space/password")
def password(language: str) -> ResponseReturnValue:
    """The form for another password."""
    return _password_page()


@on_site(blueprint, "/-/my-space/password", methods=("POST",))
def change_password(language: str) -> ResponseReturnValue:
    """Change the password; the other browsers are signed out."""
    actor, form = signed_in(), request.form
    brakes.count_password(actor.account_id)
    try:
        key = service.change_password(
            actor,
            form.get("password", ""),
            form.get("new_password", ""),
            request.user_agent.string,
        )
    except Invalid as refusal:
        return _password_page(refusal)
    enter(key)
    return _done(language, _("Your password is changed, and your other browsers are signed out."))


def _name_page(refusal: Invalid | None = None) -> Response:
    own = queries.get_own(signed_in())
    return form_page("account/name.html", refusal, name=typed().get("name", own.name))


def _language_page(refusal: Invalid | None = None) -> Response:
    own = queries.get_own(signed_in())
    return form_page(
        "account/letters_language.html",
        refusal,
        options=[(code, languages.own_name(code)) for code in current().languages],
        chosen=typed().get("language", own.language),
    )


def _email_page(refusal: Invalid | None = None) -> Response:
    own = queries.get_own(signed_in())
    given = typed().get("email", "")
    return form_page("account/email.html", refusal, now=own.email, email=given)


def _password_page(refusal: Invalid | None = None) -> Response:
    own = queries.get_own(signed_in())
    return form_page("account/password.html", refusal, email=own.email)


def _done(language: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "note")
    return redirect(url_for("account.space", language=language), 303)
