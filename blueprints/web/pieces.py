"""What a page says itself, apart from the frame that each reader sees around it."""

from typing import NamedTuple

from flask import Response, current_app
from markupsafe import Markup

from blueprints.web.render import Page, page


class Pieces(NamedTuple):
    """The blocks of a page, as HTML; see `layouts/site.html`."""

    title: Markup
    head: Markup
    crumbs: Markup
    main: Markup


def cut(template: str, **context: object) -> Pieces:
    """The blocks of a template that extends `layouts/pieces.html`."""
    module = current_app.jinja_env.get_template(template).make_module(context)
    title, head, crumbs, main = vars(module)["pieces"]
    return Pieces(title, head, crumbs, main)


def set_in_frame(pieces: Pieces, frame: Page) -> Response:
    """The page that they make for this reader."""
    return page("layouts/framed.html", frame, pieces=pieces)
