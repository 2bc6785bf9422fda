"""The checks by which an offer is found clear, for everybody to read."""

from flask import Response, url_for

from blueprints.offering.blueprint import blueprint
from blueprints.web.clarity import CHECKS
from blueprints.web.render import page
from blueprints.web.routing import on_kinds
from wiki.kinds.offer import OFFER


@on_kinds(blueprint, "/-/clarity", only=(OFFER.name,))
def clarity(language: str, kind: str) -> Response:
    """What each check asks, and what to do when it is missed."""
    return page(
        "offering/checks.html",
        checks=CHECKS.values(),
        list_href=url_for("reading.index", language=language, kind=kind),
    )
