"""The list of terms, from one language into another."""

from itertools import permutations
from typing import Any

from flask import Response, abort, g, request, url_for
from flask_babel import gettext as _

from blueprints.glossary.blueprint import blueprint
from blueprints.web.actor import current_actor
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.config import current
from wiki.journal import queries as journal
from wiki.translation.glossary import queries
from wiki.translation.glossary.queries import TermView
from wiki.translation.glossary.rules import Wording
from wiki.vocab import languages

_LONGEST = 60


@on_site(blueprint, "/-/glossary")
def terms(language: str) -> Response:
    """The terms, fifty at a time; those that hold some letters when asked."""
    source, target = _direction(language)
    letters = request.args.get("letters", "")[:_LONGEST]
    found = queries.list_terms(source, target, letters, request.args.get("page", 1, type=int))
    may_add = may(current_actor(), Action.GLOSSARY_EDIT)
    g.shared_at = journal.newest()

    def href(other: int) -> str:
        return _href(language, source, target, letters=letters or None, page=other)

    return page(
        "glossary/terms.html",
        Page(switch={code: _href(code, source, target) for code in current().languages}),
        entries=[_entry(term, source, target, language) for term in found.terms],
        source=source,
        target=target,
        directions=_tabs(language, (source, target)),
        letters=letters,
        total=found.total,
        number=found.number,
        previous_href=href(found.number - 1) if found.number > 1 else None,
        next_href=href(found.number + 1) if found.has_more else None,
        action=url_for("glossary.terms", language=language),
        new_href=url_for("glossary.new", language=language) if may_add else None,
    )


def _entry(term: TermView, source: str, target: str, language: str) -> tuple[Wording, Wording, str]:
    """The words here, the words there, the address of the term."""
    href = url_for("glossary.show", language=language, public_id=term.public_id)
    return term.words[source], term.words[target], href


def _direction(language: str) -> tuple[str, str]:
    """From and into what: as asked, else from the reader's language. 404 on what is not spoken."""
    known = current().languages
    source = request.args.get("from", language)
    others = [code for code in known if code != source]
    target = request.args.get("to", others[0] if others else "")
    if source not in known or target not in others:
        abort(404)
    return source, target


def _href(language: str, source: str, target: str, **told: Any) -> str:
    told |= {"from": source, "to": target}
    return url_for("glossary.terms", language=language, **told)


def _tabs(language: str, shown: tuple[str, str]) -> list[dict[str, object]]:
    """Every direction there is."""
    return [
        {
            "label": _(
                "Words in %(source)s, then in %(target)s",
                source=languages.name_in(source, language),
                target=languages.name_in(target, language),
            ),
            "href": _href(language, source, target),
            "lang": None,
            "is_current": (source, target) == shown,
        }
        for source, target in permutations(current().languages, 2)
    ]
