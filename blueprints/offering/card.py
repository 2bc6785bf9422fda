"""The two-minute card: an offer on one sheet of A5 in each of its languages, to be handed out."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, url_for
from flask_babel import force_locale
from flask_babel import gettext as _

from blueprints.offering import qr
from blueprints.offering.blueprint import on_offers
from blueprints.web import assets
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, switch
from blueprints.web.dates import day_in
from blueprints.web.facts import Told, tell_facts
from blueprints.web.render import Page, page, public_href
from wiki.config import current
from wiki.documents import queries as documents
from wiki.documents.views import DocumentView, PartView
from wiki.errors import NotFound
from wiki.kinds.offer import OFFER
from wiki.offers import clarity, queries
from wiki.offers.queries import OfferView
from wiki.offers.rules import Shown as State
from wiki.texts.plain import plain
from wiki.texts.words import words
from wiki.vocab import languages

#: words of one language on a card: two minutes, read aloud in both
MOST_WORDS = clarity.MOST_WORDS


@dataclass(frozen=True)
class Half:
    """What the card says in one language; `summary` has its paragraphs, none when too long."""

    language: str
    name: str
    title: str
    activity: str
    summary: Sequence[str]
    count: int
    lines: Sequence[tuple[str, str]]
    answer: str

    @property
    def is_too_long(self) -> bool:
        """Whether it says more words than a card holds."""
        return self.count > MOST_WORDS


@on_offers("/-/card")
def card(language: str, kind: str, slug: str) -> Response:
    """The sheet, as readers see the offer; its people may print a draft."""
    document = documents.find_by_address(current_actor(), language, OFFER.name, slug)
    if document is None:
        raise NotFound(slug)
    address = public_href(url_for("reading.short", name=document.public_id))
    offer = queries.look(current_actor(), document.id, document.standing)
    return page(
        "offering/card.html",
        Page(switch=switch(document, "offering.card")),
        halves=[
            _half(document, code, offer) for code in current().languages if code in document.parts
        ],
        most=MOST_WORDS,
        address=address,
        address_words=address.partition("://")[2],
        code=qr.draw(address),
        sheet=assets.href("card.css"),
        offer_href=document_href(document, language, "reading.show"),
        name_of=lambda code: languages.name_in(code, language),
    )


def _half(document: DocumentView, code: str, offer: OfferView) -> Half:
    part = document.parts[code]
    told = tell_facts(document.kind, document.facts, code)
    count = _count(part)
    with force_locale(code):
        return Half(
            language=code,
            name=languages.own_name(code),
            title=part.title,
            activity=part.texts.get("activity", ""),
            summary=_paragraphs(part) if count <= MOST_WORDS else [],
            count=count,
            lines=_lines(told),
            answer=_answer(code, offer),
        )


def _count(part: PartView) -> int:
    """The words of title, joint action and summary together."""
    said = (part.title, part.texts.get("activity", ""), *_paragraphs(part))
    return sum(len(words(text)) for text in said)


def _paragraphs(part: PartView) -> list[str]:
    return plain(part.texts.get("summary", "")).splitlines()


def _lines(told: dict[str, Told]) -> list[tuple[str, str]]:
    """What a partner asks first, (label, value) each; what is not told is left out."""
    lines = [
        (_("Offered by"), told["organisation"]),
        (_("Country and region"), told["territory"]),
        (_("Themes"), told["themes"]),
        (_("Kinds of partner sought"), told["partner_types"]),
        (_("Languages we work in"), told["languages"]),
    ]
    return [(str(label), _join(value)) for label, value in lines if value]


def _join(value: Told) -> str:
    if not isinstance(value, list | tuple):
        return str(value)
    return ", ".join(str(getattr(one, "label", one)) for one in value)


def _answer(code: str, offer: OfferView) -> str:
    if offer.ended_at or offer.shown == State.EXPIRED:
        return str(_("It has ended; read it at this address:"))
    if offer.expires_on is None:
        return str(_("Read it, and answer it, at this address:"))
    day = day_in(offer.expires_on, code)
    return str(_("Read it, and answer it by %(day)s, at this address:", day=day))
