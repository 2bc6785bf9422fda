"""Typography in templates: `{{ title|typeset(language) }}`, the page's language by default."""

import re
from html import unescape

from flask import Flask

from blueprints.web.routing import interface_language
from wiki.texts import typography

_EMPHASIS = re.compile("</?em>")


def init_app(app: Flask) -> None:
    """Make them filters."""
    app.jinja_env.filters |= {"typeset": typeset, "plain": plain}


def typeset(text: str, language: str | None = None) -> str:
    """The text with the spaces and apostrophes that its language wants."""
    return typography.typeset(text, language or interface_language())


def plain(sentence: str) -> str:
    """A sentence of a page as a letter says it: without emphasis, and nothing escaped."""
    return unescape(_EMPHASIS.sub("", sentence))
