"""The panel of an offer: where it is, what is missing, what its people can do."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.offering.blueprint import find, on_offers
from blueprints.offering.words import STATES
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, name_href, switch
from blueprints.web.clarity import hints
from blueprints.web.offered import Offered, list_offered
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.words import tell, tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may, require
from wiki.documents import proposals
from wiki.documents import queries as documents
from wiki.documents.views import DocumentView
from wiki.errors import Invalid, NotFound, Problem
from wiki.offers import clarity, completeness, duplicates, queries, renewing, rules, service
from wiki.offers.completeness import Missing
from wiki.offers.keeping import Terms, today
from wiki.offers.queries import OfferView
from wiki.offers.rules import Move
from wiki.vocab import languages

Alike = tuple[str, str, str]  # title, its language, address
#: what is asked about once when an offer online seems to be the same
_PUBLIC_DEEDS = ("submit", "publish")


@dataclass(frozen=True)
class Panel:
    """What the panel of an offer shows to one of its people, or to a moderator."""

    document: DocumentView
    offer: OfferView
    missing: Missing
    language: str
    live: dict[str, int]
    #: translations that wait for its people, and the languages in which the newest text is one
    offered: Sequence[Offered]
    unaccepted: Collection[str]

    @property
    def spoken(self) -> str:
        """The language of the title."""
        return self.document.language_for(self.language)

    @property
    def title(self) -> str:
        """The newest title."""
        return self.document.parts[self.spoken].title

    @property
    def state(self) -> tuple[str, str, str]:
        """What it is called, how it is marked, what it means."""
        label, mark, sentence = STATES[self.offer.shown]
        return str(label), mark, str(sentence)

    @property
    def has_news(self) -> bool:
        """Whether the newest version says something that readers do not see."""
        changed = documents.last_changes(self.document.id)
        return any(
            number != self.live.get(part)
            for part, number in changed.items()
            if part not in self.unaccepted
        )

    @property
    def shows_publishing(self) -> bool:
        """Whether there is something that readers do not see, or that waits to be decided."""
        return self.can(Move.SUBMIT) and (self.has_news or self.can(Move.TAKE_BACK))

    @property
    def offered_links(self) -> list[tuple[str, str]]:
        """(words, address) of the translations that wait."""
        return [(_("Read it in %(language)s", language=one.name), one.href) for one in self.offered]

    def compare_href(self, number: int) -> str:
        """That revision: against what readers see, or alone when they see nothing."""
        if not self.live:
            return self.href("history.revision", number=number)
        return self.href("history.compare", a=max(self.live.values()), b=number)

    @property
    def languages(self) -> str:
        """The languages that it is written in, as the reader calls them."""
        return ", ".join(map(self.name_of, self.document.parts))

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing in one language at least."""
        return bool(self.missing.complete)

    def may(self, action: Action) -> bool:
        """Whether this person may do it."""
        return may(current_actor(), action, self.document.standing)

    def can(self, move: Move) -> bool:
        """Whether it leads on from where the offer is."""
        return rules.may_move(self.offer.life, move)

    @property
    def is_to_decide(self) -> bool:
        """Whether a moderator is asked to decide about it, and this person is one."""
        return self.may(Action.OFFER_MODERATE) and self.can(Move.RETURN)

    @property
    def may_publish_at_once(self) -> bool:
        """Whether no moderator need read it first."""
        return queries.may_publish_at_once(
            current_actor(), self.document.id, self.document.standing
        )

    def href(self, endpoint: str, **values: str | int) -> str:
        """A screen of the offer."""
        return document_href(self.document, self.language, endpoint, **values)

    def field_href(self, field: str, part: str = "") -> str:
        """The field of the form in which something is missing."""
        return self.href("editing.edit", part=part or self.spoken, _anchor=field)

    @property
    def partners_href(self) -> str:
        """Whom it is proposed; "" while it is not to be found, or for others than its people."""
        return self._board_href("matching.proposals")

    @property
    def consortium_href(self) -> str:
        """Where whole consortia for it are composed, or ""."""
        return self._board_href("matching.consortium")

    def _board_href(self, endpoint: str) -> str:
        organisation = self.document.facts.get("organisation")
        if not (organisation and self.offer.is_active and self.may(Action.BOARD_READ)):
            return ""
        return url_for(
            endpoint,
            language=self.language,
            organisation=organisation,
            about=self.document.public_id,
        )

    def name_of(self, part: str) -> str:
        """What the reader calls a language of the offer."""
        return languages.name_in(part, self.language)

    @property
    def complete_names(self) -> str:
        """The languages in which nothing is missing, as the reader calls them."""
        return ", ".join(map(self.name_of, self.missing.complete))

    def clearness(self) -> Iterator[tuple[str, int, list[tuple[str, str]]]]:
        """Language, how clear the newest version is in it, and the hints with their fields."""
        for part, view in self.document.parts.items():
            found = clarity.look(self.document.facts, view.texts, part)
            told = [(self.field_href(field, part), str(hint)) for field, hint in hints(found)]
            yield part, found.score, told

    def lacking(self) -> Sequence[tuple[str, list[Problem]]]:
        """Language, and what is missing in it; facts under "" first."""
        texts = [(part, lacked) for part, lacked in self.missing.texts.items() if lacked]
        return [("", self.missing.facts), *texts] if self.missing.facts else texts


def compose(language: str, document: DocumentView) -> Panel:
    """The panel for the person of this request. Raises NotSignedIn or Forbidden."""
    actor = current_actor()
    if not may(actor, Action.OFFER_MODERATE, document.standing):
        require(actor, Action.OFFER_KEEP, document.standing)
    offer = queries.look(actor, document.id, document.standing)
    unaccepted = proposals.list_unaccepted(document.id, document.head)
    texts = {part: view.texts for part, view in document.parts.items() if part not in unaccepted}
    return Panel(
        document=document,
        offer=offer,
        missing=completeness.look(document.facts, texts, []),
        language=language,
        live=documents.live_numbers(document.id),
        offered=list_offered(actor, document.id, language),
        unaccepted=unaccepted,
    )


@on_offers("/-/offer")
def panel(language: str, kind: str, slug: str) -> Response:
    """Where the offer is, and what can be done about it."""
    return show(compose(language, find(language, slug)))


@on_offers("/-/offer", methods=["POST"])
def keep(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Do what one of its people asks for."""
    board = compose(language, find(language, slug))
    if request.form.get("do") in _PUBLIC_DEEDS and "alike" not in request.form:
        alike = list_alike(board)
        if alike:
            return show(board, alike=alike)
    try:
        told = _do(board.document.id, request.form.get("do", ""))
    except Invalid as refusal:
        return show(board, refusal)
    flash(told, "note")
    return redirect(request.path, 303)


@on_offers("/-/offer/again", methods=["POST"])
def again(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Begin a new draft that says what this offer says."""
    saved = service.begin_again(current_actor(), find(language, slug).id)
    flash(_("A new draft: change what is new, then submit it."), "note")
    return redirect(url_for("reading.short", name=saved.public_id), 303)


def _do(document_id: int, deed: str) -> str:
    """One deed of its people; what is said of it."""
    actor = current_actor()
    match deed:
        case "save":
            service.save_terms(actor, document_id, _terms())
            return str(_("Saved."))
        case "submit":
            service.submit(actor, document_id, _terms())
            return str(_("Submitted. You will have a letter once a moderator has read it."))
        case "publish":
            service.publish(actor, document_id, _terms())
            return str(_("Published. Everybody can find it and answer it."))
        case "take_back":
            service.take_back(actor, document_id)
            return str(_("Taken back. Nobody will read it until you submit it again."))
        case "renew":
            renewing.renew(actor, document_id, _day("renewed_until"))
            return str(_("Renewed."))
        case "archive":
            service.archive(actor, document_id)
            return str(_("Archived."))
    raise NotFound("deed")


def _terms() -> Terms:
    return Terms(_day("expires_on"), request.form.getlist("consents"))


def _day(name: str) -> date | None:
    told = request.form.get(name, "").strip()
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        raise Invalid(Problem("expires_on", "offer.expiry_unread")) from None


def list_alike(board: Panel) -> list[Alike]:
    """Offers online that may be the same one: title, its language, address."""
    found = duplicates.list_alike(board.document.id, board.language)
    return [(name.title, name.language, name_href(name, board.language)) for name in found]


def show(board: Panel, refusal: Invalid | None = None, alike: Sequence[Alike] = ()) -> Response:
    """The panel; `refusal` says what was wrong with what was asked.

    `alike`: offers that may be the same one, which the person is asked about.
    """
    problems = refusal.problems if refusal else ()
    expires_on = board.offer.expires_on.isoformat() if board.offer.expires_on else ""
    return page(
        "offering/panel.html",
        Page(switch=switch(board.document, "offering.panel"), is_work=True),
        422 if refusal else 200,
        board=board,
        action=board.href("offering.panel"),
        deed=typed().get("do", ""),
        expires_on=typed().get("expires_on", expires_on),
        renewed_until=typed().get("renewed_until", expires_on),
        consents=typed().getlist("consents"),
        reason=typed().get("reason", ""),
        furthest=rules.furthest(today()),
        errors=tell_by_field(problem for problem in problems if problem.code != "field.needed"),
        asks_alike=bool(alike),
        alike=alike or (list_alike(board) if board.is_to_decide else ()),
        refused=[(p.field, "" if p.code == "field.needed" else tell(p)) for p in problems],
    )
