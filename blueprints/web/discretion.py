"""No answer of the site tells everybody an e-mail address that somebody typed into a text.

The last gate, whatever the text went through before; see decision 0021. Those who write see the
source in their forms, and people see the addresses that are their own business.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from flask import Flask, Response, request

from wiki.texts.discretion import in_json, may_hold_one, without_addresses

#: where people deal with addresses of their own, or with the source of what they write
_AMONG_OURSELVES = {"account", "answering", "editing", "introducing", "organisations"}
_DATA = re.compile(r"application/(?:\S+\+)?json")
_TOLD = re.compile(rf"text/(?!calendar|css|javascript)|application/(?:\S+\+)?xml|{_DATA.pattern}")
#: what a form holds goes back as it was typed; what a script holds is data
_APART = re.compile(r"(<textarea\b.*?</textarea>|<input\b[^>]*>|<script\b.*?</script>)", re.DOTALL)


def init_app(app: Flask) -> None:
    """Look at every answer before anything else does, or keeps it."""
    app.after_request(_hide)


def _hide(answer: Response) -> Response:
    kind = answer.mimetype or ""
    if request.blueprint in _AMONG_OURSELVES or answer.direct_passthrough or not _TOLD.match(kind):
        return answer
    hide = in_json if _DATA.match(kind) else _in_page if kind == "text/html" else without_addresses
    if answer.is_streamed:
        answer.response = _each(answer.iter_encoded(), hide)
    elif b"@" in (body := answer.get_data()):
        answer.set_data(hide(body.decode()))
    return answer


def _each(pieces: Iterable[bytes], hide: Callable[[str], str]) -> Iterator[bytes]:
    """A file is written value by value: no piece ends within one."""
    return (hide(piece.decode()).encode() for piece in pieces)


def _in_page(page: str) -> str:
    if not may_hold_one(page):
        return page
    pieces = _APART.split(page)
    pieces[::2] = map(without_addresses, pieces[::2])
    pieces[1::2] = (in_json(one) if one.startswith("<script") else one for one in pieces[1::2])
    return "".join(pieces)
