"""The pages of anonymous readers, kept whole and checked against the journal.

A page is good as long as the journal has no newer entry, and the site says the same of itself: one
indexed look-up and the date of a file tell, and no template runs. It stands before Flask, so that
it costs less than any view could. Nothing that has to do with a cookie, a query we do not know or
a time of day comes in here.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from flask import Flask, Response, g, request

from blueprints.web.reads import READ

_MOST = 2_000
_LARGEST = 300_000
_WRITTEN_AT = "lieux.written_at"  # told before the page is made: a later date makes it again

StartResponse = Callable[..., object]
Environ = dict[str, object]
Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Kept:
    """An answer, as it was at `sequence`, while `site.toml` was of the date `written_at`.

    `read`: what it shows of a document, for who counts.
    """

    sequence: int
    written_at: int
    etag: str
    headers: Headers
    gzipped: bytes
    read: object


class PageCache:
    """A WSGI middleware; `app.after_request` fills it.

    `newest` gives the number of the journal's newest entry, or None when it cannot be told;
    `written_at` the date of what the site says of itself.
    """

    def __init__(
        self, app: Flask, newest: Callable[[], int | None], written_at: Callable[[], int]
    ) -> None:
        self.inner, self.newest, self.written_at = app.wsgi_app, newest, written_at
        self.kept: OrderedDict[tuple[str, str], Kept] = OrderedDict()
        self.lock = threading.Lock()
        app.after_request(self.keep)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from what is kept, else ask the application."""
        environ[_WRITTEN_AT] = written_at = self.written_at()
        key = (str(environ.get("HTTP_HOST", "")), str(environ.get("PATH_INFO", "")))
        if (
            key in self.kept
            and environ["REQUEST_METHOD"] in ("GET", "HEAD")
            and not environ.get("QUERY_STRING")
            and "HTTP_COOKIE" not in environ
        ):
            kept = self.kept.get(key)
            if kept and kept.written_at == written_at and kept.sequence == self.newest():
                environ[READ] = kept.read
                return _answer(kept, environ, start_response)
        return self.inner(environ, start_response)  # type: ignore[arg-type]

    def keep(self, answer: Response) -> Response:
        """Remember a page that everybody sees alike; views say so with `g.shared_at`."""
        sequence = g.get("shared_at")
        if (
            sequence is None
            or answer.status_code != 200
            or request.method != "GET"
            or request.query_string
            or request.cookies
            or "Set-Cookie" in answer.headers
        ):
            return answer
        body = answer.get_data()
        etag = f'W/"{hashlib.sha256(body).hexdigest()[:20]}"'
        answer.headers["ETag"] = etag
        answer.headers["Cache-Control"] = "public, no-cache"
        answer.headers["Vary"] = "Accept-Encoding, Cookie"
        if len(body) <= _LARGEST:
            headers = [(name, value) for name, value in answer.headers if name != "Content-Length"]
            written_at = request.environ[_WRITTEN_AT]
            gzipped = gzip.compress(body, 9, mtime=0)
            read = request.environ.get(READ)
            page = Kept(sequence, written_at, etag, headers, gzipped, read)
            with self.lock:
                self.kept[request.host, request.path] = page
                while len(self.kept) > _MOST:
                    self.kept.popitem(last=False)
        answer.make_conditional(request)
        return answer


def _answer(kept: Kept, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    if kept.etag in str(environ.get("HTTP_IF_NONE_MATCH", "")):
        start_response("304 NOT MODIFIED", kept.headers)
        return []
    headers, body = list(kept.headers), kept.gzipped
    if "gzip" in str(environ.get("HTTP_ACCEPT_ENCODING", "")):
        headers.append(("Content-Encoding", "gzip"))
    else:  # a program: browsers take what is packed
        body = gzip.decompress(body)
    headers.append(("Content-Length", str(len(body))))
    start_response("200 OK", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
