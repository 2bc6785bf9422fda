"""The blueprint of the API, and how it answers."""

import json
from typing import Any

from flask import Blueprint, Response, request

from blueprints.web.refusals import problem_json

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")

MOST_A_PAGE = 100


def answer(told: Any, content_type: str = "application/json") -> Response:
    """`told` as JSON, with a validator: asking again costs nothing where nothing changed."""
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    response = Response(body, content_type=content_type)
    response.add_etag(weak=True)
    response.make_conditional(request)
    return response


def refuse(detail: str) -> Response:
    """400: an argument cannot be read; the sentence says which."""
    return problem_json(400, "Bad Request", detail)


class Wrong(ValueError):
    """An argument cannot be read."""


def whole(name: str, default: int, most: int) -> int:
    """A whole number of the query, from 1. Raises Wrong."""
    raw = request.args.get(name)
    if raw is None:
        return default
    if not raw.isascii() or not raw.isdecimal() or not 1 <= int(raw[:12]) <= most:
        raise Wrong(f"{name}: a whole number from 1 to {most} is needed")
    return int(raw)


@blueprint.errorhandler(Wrong)
def _wrong(error: Wrong) -> Response:
    return refuse(str(error))
