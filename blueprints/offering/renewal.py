"""What the link of a reminder leads to: one button, without signing in.

Opening the link changes nothing, for mail scanners open links.
"""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.offering.blueprint import blueprint
from blueprints.web.addresses import name_href
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from wiki.config import current
from wiki.errors import Invalid, NotFound
from wiki.offers import renewing


@on_site(blueprint, "/-/renew")
def renewal(language: str) -> ResponseReturnValue:
    """The button; or that there is nothing left to do."""
    try:
        found = renewing.find_renewal(_token(), language)
    except (Invalid, NotFound):
        return _answer(language, 410)
    return _answer(language, 200, found)


@on_site(blueprint, "/-/renew", methods=["POST"])
def renew(language: str) -> ResponseReturnValue:
    """Give the offer its new last day; again, and it has it already."""
    try:
        renewing.renew_by_letter(_token())
    except (Invalid, NotFound):
        return _answer(language, 410)
    flash(_("Renewed."), "note")
    return redirect(_here(language), 303)


def _token() -> str:
    return request.args.get("token", "")


def _here(language: str) -> str:
    return url_for("offering.renewal", language=language, token=_token() or None)


def _answer(
    language: str, status: int, found: renewing.Renewal | None = None
) -> ResponseReturnValue:
    """The page, never told to the pages that it leads to."""
    answer = page(
        "offering/renewal.html",
        Page(switch={code: _here(code) for code in current().languages}, is_work=True),
        status,
        renewal=found,
        action=_here(language),
        read_href=name_href(found.document, language) if found else "",
    )
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
