"""The headers of every answer: nothing runs, frames or leaks that we did not write."""

from flask import Flask, Response, request

from wiki.config import current

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_ALWAYS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
}
_YEAR = 31_536_000


def init_app(app: Flask) -> None:
    """Put them on every answer, errors included."""
    app.after_request(_add)


def _add(answer: Response) -> Response:
    for name, value in _ALWAYS.items():
        answer.headers.setdefault(name, value)
    if current().is_https:
        answer.headers.setdefault("Strict-Transport-Security", f"max-age={_YEAR}")
    if "Cache-Control" not in answer.headers:
        answer.headers["Cache-Control"] = "private, no-cache"
        answer.headers.add("Vary", "Cookie")
    if request.method not in ("GET", "HEAD"):
        answer.headers["Cache-Control"] = "no-store"
    return answer
