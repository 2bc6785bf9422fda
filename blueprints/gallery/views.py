"""Every component in every state, on one page; registered in development only."""

from flask import Blueprint, Response

from blueprints.web.render import work

blueprint = Blueprint("gallery", __name__)


@blueprint.get("/-/gallery")
def show() -> Response:
    """The gallery, in its own invented words."""
    return work("gallery/index.html")
