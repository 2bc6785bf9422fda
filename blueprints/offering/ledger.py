"""The outcome ledger: what came of the offers that have ended, for everybody to read."""

from flask import Response, url_for

from blueprints.offering.blueprint import blueprint
from blueprints.web.render import page
from blueprints.web.routing import on_kinds
from wiki.kinds.offer import OFFER
from wiki.offers.ledger import count_outcomes


@on_kinds(blueprint, "/-/outcomes", only=(OFFER.name,))
def outcomes(language: str, kind: str) -> Response:
    """Of how many, how many found a partner; then year by year."""
    every, years = count_outcomes()
    return page(
        "offering/outcomes.html",
        every=every,
        years=years,
        list_href=url_for("reading.index", language=language, kind=kind),
    )
