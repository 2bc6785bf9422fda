"""How an offer ended: the form."""

from collections.abc import Sequence

from flask import Response, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.offering import panel
from blueprints.offering.blueprint import find, on_offers
from blueprints.offering.panel import Panel
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href, switch
from blueprints.web.posted import typed
from blueprints.web.render import Page, page, public_href
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import require
from wiki.documents.named import find_named
from wiki.errors import Invalid
from wiki.kinds.article import ARTICLE
from wiki.kinds.organisation import ORGANISATION
from wiki.offers import concluding, queries
from wiki.offers.concluding import REASONS, Ending
from wiki.texts.slugs import slugify
from wiki.vocab import vocabulary

_OUTCOMES = "offer-outcomes"


@on_offers("/-/offer/conclude")
def conclude(language: str, kind: str, slug: str) -> Response:
    """The question, and what was answered before."""
    return _show(_board(language, slug))


@on_offers("/-/offer/conclude", methods=["POST"])
def keep_outcome(language: str, kind: str, slug: str) -> ResponseReturnValue:
    """Keep the answer."""
    board = _board(language, slug)
    articles = _named("article", ARTICLE.name, language)
    ending = Ending(
        outcome=request.form.get("outcome", ""),
        reason=request.form.get("reason", ""),
        words=request.form.get("words", ""),
        partners=_named("partners", ORGANISATION.name, language),
        article=articles[0] if articles else "",
    )
    try:
        concluding.conclude(current_actor(), board.document.id, ending)
    except Invalid as refusal:
        return _show(board, refusal)
    flash(_("Thank you. What came of it is kept, and counted."), "note")
    return redirect(board.href("offering.panel"), 303)


def _board(language: str, slug: str) -> Panel:
    board = panel.compose(language, find(language, slug))
    require(current_actor(), Action.OFFER_KEEP, board.document.standing)
    return board


def _named(field: str, kind: str, language: str) -> list[str]:
    """The public id of what each line names, by its address or its title; else the line itself."""
    lines = [line.strip() for line in request.form.get(field, "").splitlines() if line.strip()]
    slugs = {line: slugify(line.rstrip("/").rpartition("/")[2]) for line in lines}
    found = find_named(current_actor(), set(slugs.values()), language)
    return [
        found[kind, slug].public_id if (kind, slug) in found else line
        for line, slug in slugs.items()
    ]


def _options(name: str, language: str) -> Sequence[tuple[str, str]]:
    return [(term.code, term.label_in(language)) for term in vocabulary.load(name).offered()]


def _show(board: Panel, refusal: Invalid | None = None) -> Response:
    language, offer = board.language, board.offer
    partners = queries.list_partners(board.document.id, language)
    article = queries.find_article(board.document.id, language)
    said = typed() or {
        "outcome": offer.outcome or "",
        "reason": offer.outcome_reason or "",
        "words": offer.outcome_words,
        "partners": "\n".join(public_href(name_href(one, language)) for one in partners),
        "article": public_href(name_href(article, language)) if article else "",
    }
    return page(
        "offering/conclude.html",
        Page(switch=switch(board.document, "offering.conclude"), is_work=True),
        422 if refusal else 200,
        board=board,
        action=board.href("offering.conclude"),
        outcomes=_options(_OUTCOMES, language),
        reasons=_options(REASONS, language),
        said=said,
        errors=tell_by_field(refusal.problems) if refusal else {},
    )
