"""Templates and their words, without what a page would pay again at each word and each import."""

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from typing import Any

from babel.support import NullTranslations
from flask import Flask, g
from flask.templating import Environment as FlaskEnvironment
from flask_babel import Babel, Domain
from jinja2 import StrictUndefined, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import escape

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
        try:
            held: NullTranslations | None = g._flask_babel.babel_translations
        except (AttributeError, RuntimeError):  # not looked up yet, or nothing is asked
            held = None
        if held is not None:  # a forced language leaves None behind
            return held
        found: NullTranslations = super().get_translations()
        if g:
            g._flask_babel.babel_translations = found
        return found


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
    app.jinja_env.globals["_"] = _sayer(words)


def _sayer(words: Words) -> Callable[..., str]:
    """The `_` of templates: some fifty sentences a page, so each is escaped once for all pages."""

    @pass_eval_context
    def say(page: EvalContext, message: str, **values: object) -> str:
        catalogue = words.get_translations()
        told = _in_html(catalogue, message) if page.autoescape else catalogue.ugettext(message)
        return told % values if values else told

    return say


@lru_cache(5_000)
def _in_html(catalogue: NullTranslations, message: str) -> str:
    """A sentence of a catalogue, which holds plain words."""
    return escape(catalogue.ugettext(message))
