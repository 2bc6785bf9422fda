"""Answering an offer: the form, for anybody, and what became of it."""

from collections.abc import Mapping

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.answering import choices, questions
from blueprints.answering.blueprint import on_offers
from blueprints.web import robots
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.routing import interface_language
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.accounts import limits, queries
from wiki.accounts.rules import email_key
from wiki.documents import queries as documents
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, LieuxError, NotFound, TooMany
from wiki.offers import queries as offers
from wiki.offers.answers import houses, rules, sending
from wiki.offers.answers.rules import Words
from wiki.offers.answers.sending import Sending

_FROM_NETWORK, _TO_ADDRESS, _HOUR = 20, 6, 3600
_TYPED = ("organisation", "country", "name", "email", "message", "place", "brings", "call_dates")


@on_offers("/-/answer")
def form(language: str, kind: str, slug: str) -> Response:
    """The form; or why this offer cannot be answered."""
    document = _find(language, kind, slug)
    return _closed(document, language) or _show(document, language)


@on_offers("/-/answer", methods=["POST"])
def send(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Send the answer; a robot is thanked as well, and nothing is kept."""
    document = _find(language, kind, slug)
    closed = _closed(document, language)
    if closed:
        return closed
    thanks = redirect(document_href(document, language, "answering.sent"), 303)
    if robots.is_trapped():
        return thanks
    try:
        key = _send(document, language)
    except (Invalid, TooMany) as refusal:
        return _show(document, language, refusal)
    if not current_actor().is_member:
        return thanks
    flash(_("Sent. The people of the offer have a letter, and you have a copy."), "note")
    return redirect(url_for("answering.answer", language=language, key=key), 303)


@on_offers("/-/answer/sent")
def sent(language: str, kind: str, slug: str) -> Response:
    """What the letter is for, and the way back."""
    document = _find(language, kind, slug)
    return page(
        "answering/sent.html",
        Page(switch=switch(document, "answering.sent"), is_work=True),
        read_href=document_href(document, language, "reading.show"),
        days=rules.PROVEN_WITHIN,
    )


def _find(language: str, kind: str, slug: str) -> DocumentView:
    """The offer, as the reader sees it. Raises NotFound, Moved or Gone."""
    document = documents.find_by_address(current_actor(), language, kind, slug)
    if document is None:
        raise NotFound(slug)
    return document


def _closed(document: DocumentView, language: str) -> Response | None:
    """Why the offer cannot be answered by this person, if it cannot."""
    is_own = may(current_actor(), Action.ANSWER_DECIDE, document.standing)
    is_open = offers.is_open(document.id)
    if is_open and not is_own:
        return None
    spoken = document.language_for(language)
    return page(
        "answering/closed.html",
        Page(switch=switch(document, "answering.form"), is_work=True),
        403 if is_own else 410,
        is_own=is_own,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        list_href=url_for("reading.index", language=language, kind=document.kind),
        received_href=url_for("answering.own", language=language),
    )


def _send(document: DocumentView, language: str) -> str:
    """Let the nets and the limits look at it, then send it. Raises Invalid or TooMany."""
    network = limits.network_of(request.remote_addr or "")
    told = {name: request.form.get(name, "") for name in _TYPED}
    robots.check_pace("message")
    questions.check(network, told["message"], told["brings"])
    limits.hit(f"answers from {network}", _FROM_NETWORK, _HOUR)
    if not current_actor().is_member:
        limits.hit(f"letters to {email_key(told['email'].strip())}", _TO_ADDRESS, _HOUR)
    sent = Sending(
        Words(**told, spoken=tuple(request.form.getlist("spoken"))),
        request.form.getlist("consents"),
        language,
        request.form.get("house", ""),
    )
    return sending.answer(current_actor(), document.id, sent)


def _show(
    document: DocumentView, language: str, refusal: Invalid | TooMany | None = None
) -> Response:
    spoken = document.language_for(language)
    errors = _tell(refusal)
    return page(
        "answering/form.html",
        Page(switch=switch(document, "answering.form"), is_work=True),
        refusal.status if refusal else 200,
        title=document.parts[spoken].title,
        spoken=spoken,
        read_href=document_href(document, language, "reading.show"),
        action=document_href(document, language, "answering.form"),
        said=typed() or _known(),
        spoken_chosen=typed().getlist("spoken"),
        consents=typed().getlist("consents"),
        choices=choices.list_choices(language),
        email=_email(),
        longest=rules.LONGEST_MESSAGE,
        months=rules.KEPT_MONTHS,
        question=questions.find_question() if questions.FIELD in errors else None,
        since=robots.stamp(),
        errors=errors,
    )


def _tell(refusal: LieuxError | None) -> dict[str, str]:
    """Field → what is wrong."""
    if isinstance(refusal, TooMany):
        minutes = max(1, -(-refusal.seconds // 60))
        return {"message": _too_many(minutes)}
    return tell_by_field(refusal.problems) if isinstance(refusal, Invalid) else {}


def _too_many(minutes: int) -> str:
    return str(
        ngettext(
            "Too many answers came from here. Nothing is lost: keep this page open, and send it"
            " again in a minute.",
            "Too many answers came from here. Nothing is lost: keep this page open, and send it"
            " again in %(num)s minutes.",
            minutes,
        )
    )


def _known() -> Mapping[str, str]:
    """What is known already of somebody who has signed in."""
    actor = current_actor()
    if not actor.is_member:
        return {}
    mine = houses.list_houses(actor, interface_language())
    return {"name": actor.name, "house": mine[0].public_id if len(mine) == 1 else ""}


def _email() -> str:
    """The proven address of somebody who has signed in, "" for others."""
    actor = current_actor()
    return queries.get_own(actor).email if actor.is_member else ""
