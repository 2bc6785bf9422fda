"""Every component in every state, on one page; registered in development only."""

from datetime import date

from flask import Blueprint, Response

from blueprints.web.render import work

blueprint = Blueprint("gallery", __name__)


@blueprint.get("/-/gallery")
def show() -> Response:
    """The gallery, in its own invented words."""
    return work("gallery/index.html", told_on=date(2031, 5, 3))
