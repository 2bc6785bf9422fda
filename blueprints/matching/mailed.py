"""What the links of a digest lead to: one button, without signing in.

Opening a link changes nothing, for mail scanners open links. The signature in the address says who
was written to; mail programs post the one that ends letters by themselves (RFC 8058).
"""

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.matching.blueprint import blueprint
from blueprints.web.addresses import name_href
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.config import current
from wiki.errors import Gone, Invalid, NotFound
from wiki.introductions import rules
from wiki.introductions.rules import Why
from wiki.introductions.setting_aside import REASONS
from wiki.matching import mailed
from wiki.matching.mailed import Mailed
from wiki.vocab import vocabulary

_SCREENS = {
    "board/not_relevant.html": "matching.not_relevant",
    "board/stopping.html": "matching.stopping",
}
_NOTHING = Why()


@on_site(blueprint, "/-/digest/not-relevant")
def not_relevant(language: str) -> Response:
    """Why the match does not suit, and the button."""
    try:
        found = mailed.get_mailed(_token(), language)
    except Invalid:
        return _answer("board/not_relevant.html", "dead", language, 410)
    return _ask(found, language)


@on_site(blueprint, "/-/digest/not-relevant", methods=["POST"])
def set_aside(language: str) -> ResponseReturnValue:
    """Propose it no more; whoever signs in can take that back."""
    why = Why(request.form.get("reason", ""), request.form.get("words", ""))
    try:
        found = mailed.get_mailed(_token(), language)
        mailed.set_aside(_token(), language, why)
    except Invalid as refusal:
        if any(problem.field for problem in refusal.problems):
            return _ask(found, language, why, refusal)
        return _answer("board/not_relevant.html", "dead", language, 400)
    except (NotFound, Gone):
        return _answer("board/not_relevant.html", "dead", language, 410)
    board = url_for("matching.proposals", language=language, organisation=found.own.public_id)
    return _answer("board/not_relevant.html", "done", language, mailed=found, board_href=board)


@on_site(blueprint, "/-/digest/stop")
def stopping(language: str) -> Response:
    """The button; or that there is nothing left to stop."""
    try:
        state = "asked" if mailed.has_letters(_token()) else "done"
    except Invalid:
        return _answer("board/stopping.html", "dead", language, 410)
    return _answer("board/stopping.html", state, language)


@on_site(blueprint, "/-/digest/stop", methods=["POST"])
def stop(language: str) -> Response:
    """End these letters; again, and they are ended already."""
    try:
        mailed.stop(_token())
    except Invalid:
        return _answer("board/stopping.html", "dead", language, 400)
    return _answer("board/stopping.html", "done", language)


def _ask(
    found: Mailed, language: str, why: Why = _NOTHING, refusal: Invalid | None = None
) -> Response:
    listed = vocabulary.load(REASONS).offered()
    return _answer(
        "board/not_relevant.html",
        "asked",
        language,
        refusal.status if refusal else 200,
        mailed=found,
        proposed_href=name_href(found.proposed, language),
        reasons=[(term.code, term.label_in(language)) for term in listed],
        why=why,
        errors=tell_by_field(refusal.problems) if refusal else {},
        longest=rules.LONGEST_WHY,
    )


def _token() -> str:
    return request.args.get("token", "")


def _answer(
    template: str, state: str, language: str, status: int = 200, **told: object
) -> Response:
    """The page, never kept and never told to the pages that it leads to."""
    here = {
        code: url_for(_SCREENS[template], language=code, token=_token() or None)
        for code in current().languages
    }
    answer = page(
        template,
        Page(switch=here, is_work=True),
        status,
        state=state,
        action=here[language],
        **told,
    )
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
