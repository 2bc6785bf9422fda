"""Answers in my space: those that my organisations got, and those that I sent."""

from dataclasses import dataclass

from flask import Response, url_for

from blueprints.answering.blueprint import blueprint
from blueprints.answering.words import MARKS
from blueprints.web.actor import current_actor
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.errors import NotSignedIn
from wiki.offers.answers import queries
from wiki.offers.answers.queries import Line
from wiki.vocab import vocabulary


@dataclass(frozen=True)
class Entry:
    """An answer in a list: its state, and where it is read."""

    line: Line
    country: str
    state: tuple[str, str]
    href: str


@on_site(blueprint, "/-/my-space/answers")
def own(language: str) -> Response:
    """The answers to my organisations' offers, and mine."""
    actor = current_actor()
    if not actor.is_member:
        raise NotSignedIn
    return work(
        "answering/own.html",
        received=[_entry(line, language) for line in queries.list_received(actor, language)],
        sent=[_entry(line, language) for line in queries.list_sent(actor, language)],
    )


def _entry(line: Line, language: str) -> Entry:
    label = vocabulary.load("answer-states").label(line.state, language)
    return Entry(
        line=line,
        country=vocabulary.load("territories").label(line.country, language),
        state=(label, MARKS[line.state]),
        href=url_for("answering.answer", language=language, key=line.key),
    )
