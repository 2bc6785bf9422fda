"""What an invitation leads to: opening the link shows it, a button answers it."""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import blueprint, href_of
from blueprints.web.actor import current_actor
from blueprints.web.posted import typed
from blueprints.web.presence import enter, signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.accounts import service as accounts
from wiki.errors import Invalid
from wiki.organisations import service
from wiki.vocab import vocabulary


@on_site(blueprint, "/-/invitation")
def invitation(language: str) -> ResponseReturnValue:
    """What is offered, and how to accept: as oneself, by signing in, or by opening an account."""
    return _screen(language)


@on_site(blueprint, "/-/invitation", methods=("POST",))
def accept(language: str) -> ResponseReturnValue:
    """Act for the organisation, with the account one is signed in with."""
    try:
        name = service.get_offered(token(), language).organisation
        service.accept_invitation(signed_in(), token())
    except Invalid as refusal:
        return _dead(refusal)
    flash(_("You act for this organisation now."), "note")
    return redirect(href_of(name, language), 303)


@on_site(blueprint, "/-/invitation/sign-up", methods=("POST",))
def join(language: str) -> ResponseReturnValue:
    """Open an account at the address that the letter came to, and act for the organisation."""
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        offered = service.get_offered(token(), language)
        service.sign_up(token(), name, password, language)
    except Invalid as refusal:
        return _screen(language, refusal)
    flash(_("Your account is open, and you act for this organisation."), "note")
    _sign_in(offered.email, password)
    return redirect(href_of(offered.organisation, language), 303)


def _sign_in(email: str, password: str) -> None:
    """Let them in at once, unless somebody of the team has to let new people in first."""
    try:
        enter(accounts.sign_in(email, password, request.user_agent.string))
    except Invalid as refusal:
        flash(" ".join(tell_by_field(refusal.problems).values()), "note")


@on_site(blueprint, "/-/still-right")
def still_right(language: str) -> ResponseReturnValue:
    """The button that says that a profile is still right; no need to sign in."""
    try:
        name = service.get_asked(token(), language)
    except Invalid as refusal:
        return _dead(refusal)
    return work(
        "organisations/still_right.html",
        name=name,
        token=token(),
        action=request.path,
        read_href=href_of(name, language),
    )


@on_site(blueprint, "/-/still-right", methods=("POST",))
def say_still_right(language: str) -> ResponseReturnValue:
    """It is still right."""
    try:
        name = service.get_asked(token(), language)
        service.confirm_by_letter(token())
    except Invalid as refusal:
        return _dead(refusal)
    flash(_("Thank you: the page says from now on that it was confirmed today."), "note")
    return redirect(href_of(name, language), 303)


def token() -> str:
    """The secret that this page came with, in its link or in its form."""
    return request.args.get("token") or typed().get("token", "")


def _screen(language: str, refusal: Invalid | None = None) -> Response:
    try:
        offered = service.get_offered(token(), language)
    except Invalid as dead:
        return _dead(dead)
    here = url_for(".invitation", language=language, token=token())
    return work(
        "organisations/invitation.html",
        refusal.status if refusal else 200,
        offered=offered,
        role=vocabulary.load("seat-roles").label(offered.role, language),
        who=current_actor().name if current_actor().is_member else None,
        token=token(),
        accept_href=url_for(".accept", language=language),
        join_href=url_for(".join", language=language),
        sign_in_href=url_for("account.sign_in", language=language, next=here),
        name=typed().get("name", ""),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )


def _dead(refusal: Invalid) -> Response:
    """The link is worth nothing any more."""
    sentence = " ".join(tell_by_field(refusal.problems).values())
    return work("organisations/dead_letter.html", 410, sentence=sentence)
