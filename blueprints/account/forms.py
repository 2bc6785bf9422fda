"""Screens that hold one form, which posts to the screen's own address."""

from flask import Response, request

from blueprints.web.render import work
from blueprints.web.words import tell_by_field
from wiki.errors import Invalid


def form_page(template: str, refusal: Invalid | None = None, **context: object) -> Response:
    """The screen, with what was wrong next to each field."""
    errors = tell_by_field(refusal.problems) if refusal else {}
    status = refusal.status if refusal else 200
    return work(template, status, action=request.path, errors=errors, **context)
