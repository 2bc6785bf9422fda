"""What counts for an organisation, and whether it has letters about new matches."""

from typing import Any

from flask import Response, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.matching.blueprint import blueprint, own_board
from blueprints.web.addresses import name_href
from blueprints.web.boards import board_tabs
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.errors import NotFound
from wiki.matching import settings as board_settings
from wiki.matching.file import Unusable
from wiki.matching.rules import WEIGHTS


@on_site(blueprint, "/-/board/<organisation>/settings")
def settings(language: str, organisation: str) -> Response:
    """How the board stands."""
    actor, own = own_board(organisation, language)
    told: dict[str, Any] = {
        "own": own.name,
        "own_href": name_href(own.name, language),
        "pages": board_tabs(organisation, language, "matching.settings"),
        "here": request.path,
    }
    try:
        found = board_settings.find_settings(actor, own.id)
    except Unusable:
        return work("board/preparing.html", status=503, **told)
    shares = [(feature, weight, WEIGHTS[feature]) for feature, weight in found.weights.items()]
    answer = work("board/settings.html", settings=found, shares=shares, **told)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@on_site(blueprint, "/-/board/<organisation>/settings", methods=["POST"])
def choose(language: str, organisation: str) -> ResponseReturnValue:
    """Forget what was learned, or have letters, or have none."""
    actor, own = own_board(organisation, language)
    match request.form.get("do"):
        case "forget":
            board_settings.forget_decisions(actor, own.id)
            flash(_("Forgotten. Everything counts again as it does for everybody."), "note")
        case "watch":
            board_settings.watch(actor, own.id, is_wanted=True)
            flash(_("You will have a letter a week, when there is news."), "note")
        case "unwatch":
            board_settings.watch(actor, own.id, is_wanted=False)
            flash(_("No more letters about new matches."), "note")
        case _:
            raise NotFound("deed")
    return redirect(request.path, 303)
