"""Where to go on after signing in: an address of this site, never another's."""

import re

from flask import current_app, request, url_for
from werkzeug.exceptions import HTTPException

_PLAIN = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")


def find_local(address: str | None) -> str | None:
    """The address if it is the path of one of our screens."""
    if not address or not _PLAIN.fullmatch(address):
        return None
    try:
        current_app.url_map.bind("").match(address.partition("?")[0].partition("#")[0])
    except HTTPException:
        return None
    return address


def asked() -> str | None:
    """Where this page was asked to lead, if it is here."""
    return find_local(request.args.get("next"))


def onward(language: str) -> str:
    """Where this page leads: where it was asked to, else to the person's space."""
    return asked() or url_for("account.space", language=language)
