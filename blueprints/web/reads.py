"""Reads of documents, counted without knowing who reads.

A view says what it shows. The counting stands before the pages that are kept: one that is answered
from there, or with "not modified", was read too.
"""

import re
from collections.abc import Callable, Iterable

from flask import request

READ = "lieux.read"

_ROBOT = re.compile(
    r"(?<!cu)bot\b|crawl|spider|slurp|archiv|fetch|scan|monitor|preview|externalhit|feed|headless"
    r"|lighthouse|curl|wget|python|okhttp|java/|go-http|perl|ruby|axios|node|https?:",
    re.IGNORECASE,
)

StartResponse = Callable[..., object]
Environ = dict[str, object]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


def says(document_id: int, language: str) -> None:
    """This answer shows that language of a document to somebody who came to read it."""
    request.environ[READ] = document_id, language


def is_robot(user_agent: str) -> bool:
    """Whether a program says that it is one, as best one can tell; people's browsers have names."""
    return not user_agent or _ROBOT.search(user_agent) is not None


class CountedReads:
    """A WSGI middleware: `count` is told what people read."""

    def __init__(self, inner: Application, count: Callable[[int, str], None]) -> None:
        self.inner, self.count = inner, count

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Let the application answer, then count."""
        answer = self.inner(environ, start_response)
        match environ.get(READ):
            case (int(document_id), str(language)) if _is_person(environ):
                self.count(document_id, language)
        return answer


def _is_person(environ: Environ) -> bool:
    return (
        environ["REQUEST_METHOD"] == "GET"
        and "prefetch" not in str(environ.get("HTTP_SEC_PURPOSE", ""))
        and not is_robot(str(environ.get("HTTP_USER_AGENT", "")))
    )
