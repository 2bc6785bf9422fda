"""The application: the one place that knows every part and puts them together."""

import logging
from functools import partial

from flask import Flask
from flask_migrate import Migrate
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from blueprints import (
    account,
    answering,
    api,
    editing,
    feeds,
    gallery,
    gathering,
    glossary,
    health,
    history,
    introducing,
    matching,
    offering,
    organisations,
    partnering,
    reading,
    search,
    stewarding,
    translating,
    watching,
)
from blueprints.web import (
    actor,
    assets,
    dates,
    discretion,
    headers,
    phones,
    refusals,
    routing,
    templating,
    typeset,
)
from blueprints.web.pagecache import PageCache
from blueprints.web.reads import CountedReads
from wiki import db, identity
from wiki.config import Settings, load, with_secret
from wiki.documents.reads import counting
from wiki.journal.queries import newest_outside
from wiki.matching import exposure
from wiki.paths import MIGRATIONS, TEMPLATES

_ACTIVITIES = (
    account,
    answering,
    api,
    editing,
    feeds,
    gathering,
    glossary,
    health,
    history,
    introducing,
    matching,
    offering,
    organisations,
    partnering,
    reading,
    search,
    stewarding,
    translating,
    watching,
)

#: a form may be a little larger than the longest text, so that an over-long one is told in words
_LARGEST_FORM = 3_000_000


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings (those of the environment unless given).

    Raises SettingsError when they cannot be used.
    """
    settings = with_secret(settings or load())
    app = Flask("lieux", static_folder=None, template_folder=str(TEMPLATES))
    app.config.from_mapping(_flask_settings(settings), LIEUX=settings)
    templating.init_app(app)
    app.url_map.redirect_defaults = False
    app.url_map.converters["int"] = routing.IntegerConverter
    app.logger.setLevel(logging.INFO)
    if settings.proxy_hops:
        hops = settings.proxy_hops
        app.wsgi_app = ProxyFix(app.wsgi_app, hops, hops, hops)  # type: ignore[method-assign]
    db.init_app(app)
    Migrate(app, db.db, directory=str(MIGRATIONS))
    app.before_request(routing.remember_language)  # first: refusals speak it too
    csrf = CSRFProtect(app)
    for stop in (watching.stop, matching.stop):
        csrf.exempt(stop)  # its link is signed, and mail programs have no token
    _join_activities(app, settings)
    written_at = partial(identity.written_at, settings.instance)
    kept = PageCache(app, newest_outside(app), written_at)
    exposure.init_app(app)
    discretion.init_app(app)  # the last that is told of looks first, before a page is kept
    app.wsgi_app = CountedReads(kept, counting.init_app(app).count)  # type: ignore[method-assign]
    return app


def _join_activities(app: Flask, settings: Settings) -> None:
    for part in (actor, assets, dates, headers, phones, refusals, typeset):
        part.init_app(app)
    for activity in _ACTIVITIES:
        app.register_blueprint(activity.blueprint)
    if settings.gallery:
        app.register_blueprint(gallery.blueprint)


def _flask_settings(settings: Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database,
        "SQLALCHEMY_ENGINE_OPTIONS": {"pool_pre_ping": settings.database.startswith("postgresql")},
        "TRUSTED_HOSTS": settings.hosts,
        "MAX_CONTENT_LENGTH": _LARGEST_FORM,
        "MAX_FORM_MEMORY_SIZE": _LARGEST_FORM,
        "SESSION_COOKIE_NAME": "session",
        "SESSION_COOKIE_SECURE": settings.is_https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": None,  # a long edit must not lose its token
        "BABEL_DEFAULT_LOCALE": settings.languages[0],
        "BABEL_DEFAULT_TIMEZONE": settings.timezone,
    }
