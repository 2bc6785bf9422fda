"""Templates and their words, without what a page would pay again at each word and each import."""

from collections.abc import MutableMapping
from typing import Any

from babel.support import NullTranslations
from flask import Flask, g
from flask.templating import Environment as FlaskEnvironment
from flask_babel import Babel, Domain
from jinja2 import StrictUndefined

from blueprints.web.routing import interface_language
from wiki.paths import TRANSLATIONS


class Environment(FlaskEnvironment):
    """Jinja whose templates share its globals: comparing two dicts at each import is free."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; no template of ours has its own."""
        return d or self.globals


class Words(Domain):  # type: ignore[misc] # Flask-Babel is not typed
    """The catalogue of a page, looked up once; `force_locale` makes Flask-Babel forget it."""

    def get_translations(self) -> NullTranslations:
        """The catalogue that speaks the language of the moment."""
        page = g.get("_flask_babel") if g else None
        held: NullTranslations | None = getattr(page, "babel_translations", None)
        if held is None:
            held = super().get_translations()
            if page is not None:
                page.babel_translations = held
        return held


def init_app(app: Flask) -> None:
    """Set up Jinja and the catalogues."""
    app.jinja_environment = Environment
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["interface_language"] = interface_language
    babel = Babel(
        app,
        default_translation_directories=str(TRANSLATIONS),
        locale_selector=interface_language,
    )
    words = babel.domain_instance = Words()
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
        lambda message: words.get_translations().ugettext(message),
        lambda one, many, count: words.get_translations().ungettext(one, many, count),
        newstyle=True,
    )
