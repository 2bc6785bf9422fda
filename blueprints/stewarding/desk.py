"""The desk of the editors: what waits for them."""

from flask import Response, url_for
from flask_babel import gettext as _

from blueprints.stewarding.blueprint import blueprint, tabs
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents import oversight


@on_site(blueprint, "/-/desk")
def desk(language: str) -> Response:
    """How much of what waits, and the ways there."""
    waiting = oversight.count_waiting(current_actor())
    counts = {
        "reviews": (_("Edits of newcomers to read"), waiting.reviews),
        "reports": (_("Reports to deal with"), waiting.reports),
        "drafts": (_("Drafts that readers do not see"), waiting.drafts),
        "deleted": (_("Deleted pages"), waiting.deleted),
    }
    ways = [
        (_("Recent changes to check"), url_for("stewarding.recent", language=language, open="1")),
        (_("Pages that links ask for"), url_for("reading.wanted", language=language)),
        (_("Articles that no page leads to"), url_for("reading.orphans", language=language)),
        (_("People"), url_for("account.people", language=language)),
        (_("Organisations and offers from a file"), url_for(".sheets", language=language)),
        (_("Offers to look after"), url_for("offering.desk", language=language)),
    ]
    return work(
        "stewarding/desk.html",
        counts=[
            (label, count, url_for(f"stewarding.{name}", language=language))
            for name, (label, count) in counts.items()
        ],
        ways=ways,
        tabs=tabs(language, "desk"),
    )


@on_site(blueprint, "/-/drafts")
def drafts(language: str) -> Response:
    """Documents whose newest text is not public, newest first."""
    listed = oversight.list_drafts(current_actor(), language)
    return work(
        "stewarding/drafts.html",
        entries=[(one, name_href(one.document, language)) for one in listed],
        tabs=tabs(language, "drafts"),
    )
