"""Recent changes, for everybody: what happened, day by day."""

import re
from dataclasses import dataclass

from flask import Response, abort, g, request, url_for
from flask_babel import gettext as _

from blueprints.stewarding.blueprint import blueprint
from blueprints.stewarding.lines import by_day
from blueprints.web.actor import current_actor
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from wiki.access.actor import Actor
from wiki.config import current
from wiki.documents.recent import ChangeView, list_recent
from wiki.journal import queries as journal
from wiki.kinds.registry import KINDS
from wiki.vocab import vocabulary

_A_PAGE = 50
_PLACE = re.compile(r"([a-z2-7]{8})\.([0-9]{1,9})")


@dataclass(frozen=True)
class Wish:
    """Which changes are asked for; only editors ask for those that wait."""

    kind: str | None
    author: int | None
    is_open: bool

    @classmethod
    def read(cls, actor: Actor) -> "Wish":
        """What the address asks. Answers 404 on a kind or a person that cannot be."""
        kind, author = request.args.get("kind") or None, request.args.get("author") or None
        if kind not in {None, *KINDS} or not re.fullmatch("[0-9]{1,9}", author or "0"):
            abort(404)
        is_open = actor.is_editor and "open" in request.args
        return cls(kind, int(author) if author else None, is_open)

    def href(self, language: str, after: str | None = None) -> str:
        """The list that answers to it, from the line after `after` on."""
        return url_for(
            "stewarding.recent",
            language=language,
            kind=self.kind,
            author=self.author,
            open="1" if self.is_open else None,
            after=after,
        )


@on_site(blueprint, "/-/recent")
def recent(language: str) -> Response:
    """The list, fifty at a time."""
    actor = current_actor()
    wish = Wish.read(actor)
    changes = list_recent(
        actor,
        language,
        only_open=wish.is_open,
        kind=wish.kind,
        author_id=wish.author,
        after=after(),
        limit=_A_PAGE + 1,
    )
    shown = changes[:_A_PAGE]
    g.shared_at = journal.newest()
    return page(
        "stewarding/recent.html",
        _frame(wish, language),
        wish=wish,
        days=by_day(shown, language, actor.is_editor),
        kinds=[(name, vocabulary.load("kinds").label(name, language)) for name in KINDS],
        is_editor=actor.is_editor,
        edits_href=url_for("stewarding.edits", language=language, account_id=wish.author)
        if actor.is_editor and wish.author
        else None,
        action=url_for("stewarding.recent", language=language),
        next_href=wish.href(language, place_of(shown[-1])) if len(changes) > _A_PAGE else None,
        newest_href=wish.href(language) if "after" in request.args else None,
    )


def after() -> tuple[str, int] | None:
    """The line to go on after: `?after=<public id>.<number>`."""
    if "after" not in request.args:
        return None
    told = _PLACE.fullmatch(request.args["after"])
    if told is None:
        abort(404)
    return told[1], int(told[2])


def place_of(change: ChangeView) -> str:
    """How a line of the list is named in an address."""
    return f"{change.public_id}.{change.revision.number}"


def _frame(wish: Wish, language: str) -> Page:
    return Page(
        switch={code: wish.href(code, request.args.get("after")) for code in current().languages},
        feed=(_("Recent changes"), url_for("feeds.changes", language=language)),
        is_work=True,
    )
