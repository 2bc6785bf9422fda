"""What the link in a letter leads to: one button, without signing in.

Opening the link changes nothing, for mail scanners open links. The signature in the address is
what the post is trusted for (RFC 8058: mail programs post it by themselves), so it needs no token.
"""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from blueprints.watching.blueprint import blueprint
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from wiki.config import current
from wiki.errors import Invalid
from wiki.notify import queries, service


@on_site(blueprint, "/-/unwatch")
def stopping(language: str) -> ResponseReturnValue:
    """The button; or that there is nothing left to stop."""
    try:
        count = queries.count_named(_token())
    except Invalid:
        return _answer(language, "dead", 410)
    return _answer(language, "asked" if count else "done", count=count)


@on_site(blueprint, "/-/unwatch", methods=("POST",))
def stop(language: str) -> ResponseReturnValue:
    """End what the link names; again, and it is ended already."""
    try:
        service.stop(_token())
    except Invalid:
        return _answer(language, "dead", 400)
    return _answer(language, "done")


def _token() -> str:
    return request.args.get("token", "")


def _answer(language: str, state: str, status: int = 200, count: int = 0) -> ResponseReturnValue:
    """The page, never kept and never told to the pages that it leads to."""
    here = {
        code: url_for(".stopping", language=code, token=_token() or None)
        for code in current().languages
    }
    answer = page(
        "watching/unwatch.html",
        Page(switch=here, is_work=True),
        status,
        state=state,
        count=count,
        action=here[language],
        watches_href=url_for(".watches", language=language),
    )
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
