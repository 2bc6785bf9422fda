"""Typography in templates: `{{ title|typeset(language) }}`, the page's language by default."""

from flask import Flask

from blueprints.web.routing import interface_language
from wiki.texts import typography


def init_app(app: Flask) -> None:
    """Make it a filter."""
    app.jinja_env.filters["typeset"] = typeset


def typeset(text: str, language: str | None = None) -> str:
    """The text with the spaces and apostrophes that its language wants."""
    return typography.typeset(text, language or interface_language())
