"""`/healthz`: the process lives. `/readyz`: it can serve. They leak nothing else."""

from flask import Blueprint, Response, jsonify
from sqlalchemy.exc import SQLAlchemyError

from wiki import schema
from wiki.journal import queries as journal

blueprint = Blueprint("health", __name__)

#: entries a follower may be behind while the site still counts as ready (an import may be running)
_BEHIND = 10_000


@blueprint.get("/healthz")
def alive() -> Response:
    """The process lives."""
    return _answer(True, {})


@blueprint.get("/readyz")
def ready() -> Response:
    """The database answers, its schema is today's, and the followers keep up."""
    try:
        is_current = schema.problem() is None
        lags = journal.lags() if is_current else {}
    except SQLAlchemyError:
        return _answer(False, {"database": False})
    told = {"database": True, "schema": is_current, "behind": max(lags.values(), default=0)}
    return _answer(is_current and told["behind"] <= _BEHIND, told)


def _answer(is_well: bool, told: dict[str, bool | int]) -> Response:
    answer = jsonify(told | {"ok": is_well})
    answer.status_code = 200 if is_well else 503
    answer.headers["Cache-Control"] = "no-store"
    return answer
