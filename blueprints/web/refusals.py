"""One handler shows every refusal: what happened, what to do next, and the text that was typed."""

import json
from collections.abc import Sequence
from http import HTTPStatus

from flask import (
    Flask,
    Response,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as BaseResponse

from blueprints.web import assets, posted, render, routing
from blueprints.web.actor import current_actor
from blueprints.web.notes import tell_note
from blueprints.web.words import tell
from wiki.config import current
from wiki.db import db
from wiki.documents.queries import Moved
from wiki.errors import Gone, Invalid, LieuxError, NotSignedIn, TooMany, Unavailable

_KNOWN = {400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503}


def init_app(app: Flask) -> None:
    """Answer for every error that leaves a view."""
    app.register_error_handler(CSRFError, _no_token)
    app.register_error_handler(LieuxError, _refused)
    app.register_error_handler(Moved, _moved)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OperationalError, _no_database)
    app.register_error_handler(Exception, _broken)


def wants_json() -> bool:
    """Programs ask beneath /api/ and are answered in problem+json."""
    return request.path.startswith("/api/")


def problem_json(status: int, title: str, detail: str = "") -> Response:
    """An error as programs read it (RFC 9457)."""
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body = json.dumps({name: value for name, value in told.items() if value})
    return Response(body, status, content_type="application/problem+json")


def _no_token(error: CSRFError) -> BaseResponse:
    """The token is missing or old: the same form again, filled, with a new one.

    Without a session, or without the right, it is that refusal, which keeps the text as well.
    """
    old = _("Nothing was saved yet: this page had grown old. Look it over and send it again.")
    flash(old, "warn")
    try:
        again = posted.same_form_again()
    except LieuxError as refusal:
        session.pop("_flashes", None)
        return _refused(refusal)
    if again is not None:
        again.status_code = 400
        return again
    return _page(400, _("This page had grown old. Go back, load it again and send it once more."))


def _moved(moved: Moved) -> BaseResponse:
    """The document is read elsewhere: the same screen, there; a post is sent again as it is."""
    told = {"language": moved.language, "kind": moved.kind, "slug": moved.slug}
    there = url_for(str(request.endpoint), **{**(request.view_args or {}), **told})
    asked = request.query_string.decode("latin-1")
    code = 301 if request.method in ("GET", "HEAD") else 308
    return redirect(f"{there}?{asked}" if asked else there, code)


def _refused(error: LieuxError) -> Response:
    db.session.rollback()
    if wants_json():
        return problem_json(error.status, type(error).__name__, str(error))
    if isinstance(error, NotSignedIn):
        return sign_in_page()
    if isinstance(error, Unavailable):
        return _unavailable()
    answer = _page(error.status, _sentence(error))
    if isinstance(error, TooMany):
        answer.headers["Retry-After"] = str(error.seconds)
    return answer


def _unavailable() -> Response:
    """A part that is needed does not answer: the page that says so may not need it as well."""
    try:
        answer = _page(503, None)
    except SQLAlchemyError:
        db.session.rollback()
        answer = _alone(503)
    answer.headers["Retry-After"] = "30"
    return answer


def _sentence(error: LieuxError) -> str | None:
    if isinstance(error, Gone):
        told = tell_note(error.reason)
        return str(_("The reason given: %(reason)s", reason=told)) if told else None
    if isinstance(error, Invalid):
        return " ".join(tell(problem) for problem in error.problems)
    if isinstance(error, TooMany):
        minutes = max(1, -(-error.seconds // 60))
        return str(ngettext("Try again in a minute.", "Try again in %(num)s minutes.", minutes))
    return None


def _http(error: HTTPException) -> BaseResponse:
    status = error.code or 500
    if status < 400:
        return BaseResponse.force_type(error.get_response(request.environ))
    if wants_json():
        return problem_json(status, error.name)
    if status == 500:
        return _alone(status)
    answer = _page(status if status in _KNOWN else 400, None)
    answer.status_code = status
    if status == 405 and getattr(error, "valid_methods", None):
        answer.headers["Allow"] = ", ".join(error.valid_methods)  # type: ignore[attr-defined]
    return answer


def _no_database(error: OperationalError) -> Response:
    """The database is locked, full or away: readers and writers may try again."""
    current_app.logger.error("database: %s", error.orig)
    return _refused(Unavailable(str(error.orig)))


def _broken(error: Exception) -> Response:
    current_app.logger.exception("unexpected error on %s", request.path, exc_info=error)
    db.session.rollback()
    if wants_json():
        return problem_json(500, InternalServerError().name)
    return _alone(500)


def _alone(status: int) -> Response:
    """A page that needs neither the database nor the frame, and gives back what was typed."""
    texts = posted.texts(posted.fields()) if request.method == "POST" else []
    page = render_template(
        "errors/500.html",
        site_name=current().site_name,
        stylesheet=assets.href("site.css"),
        kept=texts,
    )
    return Response(page, status)


def _page(status: int, sentence: str | None) -> Response:
    """An error page; what was posted is shown on it, and kept when somebody is signed in."""
    if request.url_rule is None and status == 400:
        return Response(HTTPStatus(status).phrase, status, content_type="text/plain")
    texts: Sequence[tuple[str, str]] = ()
    actor = current_actor()
    if request.method == "POST" and status != 413:
        texts = posted.texts(posted.fields())
        if actor.account_id is not None and status != 503:
            posted.keep_for(actor.account_id)
    return render.page(
        f"errors/{status}.html", render.Page(), status, sentence=sentence, kept=texts
    )


def sign_in_page() -> Response:
    """The sign-in form where something was refused for want of it; it carries what was posted."""
    language = routing.interface_language()
    carried = [(posted.CARRIED, posted.carry())] if request.method == "POST" else []
    path = request.full_path.rstrip("?") if request.method == "GET" else ""
    sign_in = {
        "action": url_for("account.sign_in", language=language, next=path or None),
        "email": "",
        "errors": {},
        "carried": carried,
        "reset_href": url_for("account.reset", language=language),
        "sign_up_href": url_for("account.sign_up", language=language),
    }
    frame = render.Page(is_work=True)
    return render.page("errors/401.html", frame, 401, sentence=None, kept=(), sign_in=sign_in)
