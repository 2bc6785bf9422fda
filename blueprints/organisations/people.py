"""Who acts for an organisation: the list, the roles, the letters that wait, the mailbox."""

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import (
    back,
    blueprint,
    count_letter,
    decide,
    find,
    href_of,
    on_organisations,
    role_options,
)
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.presence import signed_in
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.config import current
from wiki.documents.naming import Name
from wiki.documents.views import DocumentView
from wiki.errors import Invalid
from wiki.organisations import queries, service
from wiki.vocab import languages, vocabulary


@on_organisations("/-/people")
def people(language: str, kind: str, slug: str) -> Response:
    """The people, and what the reader may do about them."""
    signed_in()
    return _screen(find(language, slug), language)


@on_organisations("/-/people/invite", methods=["POST"])
def invite(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Ask somebody by mail."""
    actor, document, form = signed_in(), find(language, slug), request.form
    email, role, into = (form.get(name, "") for name in ("email", "role", "language"))
    count_letter(email)
    try:
        service.invite(actor, document.id, email, role, into)
    except Invalid as refusal:
        return _screen(document, language, refusal)
    decide(lambda: None, _("The letter is on its way."))
    return back(document, language, ".people")


@on_organisations("/-/people/<int:account_id>/role", methods=["POST"])
def change_role(language: str, kind: str, slug: str, account_id: int) -> ResponseReturnValue:
    """Give one of its people another role."""
    actor, document, role = signed_in(), find(language, slug), request.form.get("role", "")
    decide(
        lambda: service.change_role(actor, document.id, account_id, role), _("The role is changed.")
    )
    return back(document, language, ".people")


@on_organisations("/-/people/<int:account_id>/remove", methods=["POST"])
def remove(language: str, kind: str, slug: str, account_id: int) -> ResponseReturnValue:
    """Take a seat back; whoever leaves goes to their space."""
    actor, document = signed_in(), find(language, slug)
    decide(
        lambda: service.remove(actor, document.id, account_id),
        _("This person does not act for the organisation any more."),
    )
    if account_id == actor.account_id:
        return redirect(url_for("account.space", language=language), 303)
    return back(document, language, ".people")


@on_organisations("/-/people/invitations/<int:invitation_id>/again", methods=["POST"])
def send_again(language: str, kind: str, slug: str, invitation_id: int) -> ResponseReturnValue:
    """Write once more; the letter before is worth nothing."""
    actor, document = signed_in(), find(language, slug)
    count_letter(f"invitation {invitation_id}")
    decide(
        lambda: service.send_again(actor, document.id, invitation_id),
        _("The letter is on its way."),
    )
    return back(document, language, ".people")


@on_organisations("/-/people/invitations/<int:invitation_id>/withdraw", methods=["POST"])
def withdraw(language: str, kind: str, slug: str, invitation_id: int) -> ResponseReturnValue:
    """End an invitation."""
    actor, document = signed_in(), find(language, slug)
    decide(
        lambda: service.withdraw(actor, document.id, invitation_id),
        _("The invitation is withdrawn."),
    )
    return back(document, language, ".people")


@on_organisations("/-/people/mailbox", methods=["POST"])
def set_mailbox(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Say where letters go while nobody has a seat."""
    actor, document, form = signed_in(), find(language, slug), request.form
    email, into = form.get("mailbox", ""), form.get("language", "")
    decide(lambda: service.set_mailbox(actor, document.id, email, into), _("The mailbox is saved."))
    return back(document, language, ".people")


@on_site(blueprint, "/-/my-space/organisations")
def mine(language: str) -> Response:
    """The organisations that the person acts for."""
    roles = vocabulary.load("seat-roles")
    return page(
        "organisations/mine.html",
        Page(is_work=True),
        entries=[
            (
                one.organisation,
                roles.label(one.role, language),
                href_of(one.organisation, language),
                _board_href(one.organisation, language),
            )
            for one in queries.list_mine(signed_in(), language)
        ],
        register_href=url_for(".register", language=language),
    )


def _board_href(organisation: Name, language: str) -> str:
    return url_for("matching.proposals", language=language, organisation=organisation.public_id)


def _screen(document: DocumentView, language: str, refusal: Invalid | None = None) -> Response:
    actor, spoken = current_actor(), document.language_for(language)
    invites = may(actor, Action.ORGANISATION_INVITE, document.standing)
    mailbox, mailbox_language = queries.mailbox(actor, document)

    def href(act: str, **told: int) -> str:
        return document_href(document, language, f".{act}", **told)

    return page(
        "organisations/people.html",
        Page(switch=switch(document, ".people"), is_work=True),
        refusal.status if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        href=href,
        seated=queries.list_people(actor, document),
        sent=queries.list_sent(actor, document) if invites else [],
        invites=invites,
        chooses=may(actor, Action.ORGANISATION_PEOPLE, document.standing),
        keeps=may(actor, Action.OFFER_KEEP, document.standing),
        mailbox=mailbox,
        mailbox_language=mailbox_language,
        roles=role_options(language),
        tongues=[(code, languages.own_name(code)) for code in current().languages],
        typed=typed(),
        errors=tell_by_field(refusal.problems) if refusal else {},
    )
