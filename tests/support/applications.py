"""Applications that tests use in turn: to make one costs more than most tests do.

What an application learns, it keeps: its addresses, its compiled templates and statements. What
belongs to one test it does not: settings, database, kept pages, counted reads.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from flask import Flask
from sqlalchemy import Dialect, event, make_url

from blueprints.web.pagecache import PageCache
from blueprints.web.reads import CountedReads
from tests.support.client import Browser
from wiki import identity
from wiki.app import create_app
from wiki.config import Settings, with_secret
from wiki.db import db
from wiki.documents.reads import counting
from wiki.matching import exposure


@contextmanager
def lent(settings: Settings) -> Iterator[Flask]:
    """An application for these settings, its context pushed; others had it before."""
    settings = with_secret(settings)
    app = _made(replace(settings, instance=Path(), database_url=settings.database.split(":")[0]))
    kept = dict(app.config)
    app.config["LIEUX"] = settings
    for name in [name for name in app.extensions if name.startswith("lieux_")]:
        del app.extensions[name]  # what it remembers of the site it served
    reads = app.wsgi_app
    assert isinstance(reads, CountedReads)
    reads.count = counting.init_app(app).count
    exposure.init_app(app)
    pages = reads.inner
    assert isinstance(pages, PageCache)
    pages.kept.clear()
    pages.written_at = partial(identity.written_at, settings.instance)
    with _entered(app):
        yield app
    app.config.clear()
    app.config.update(kept)


@contextmanager
def own(settings: Settings) -> Iterator[Flask]:
    """A new application, for tests that add to it."""
    with _entered(create_app(settings)) as app:
        yield app


@contextmanager
def _entered(app: Flask) -> Iterator[Flask]:
    app.test_client_class = Browser
    app.testing = False  # refusals are shown, not raised
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@lru_cache(maxsize=8)
def _made(settings: Settings) -> Flask:
    """Made on a database that is nowhere: each connection goes to the one of the moment."""
    app = create_app(replace(settings, database_url=f"{settings.database_url}:////nowhere"))
    app.test_client().get("/healthz")  # from now on Flask refuses that anything be added

    def go(dialect: Dialect, _record: object, where: list[object], how: dict[str, object]) -> None:
        told, named = dialect.create_connect_args(make_url(app.config["LIEUX"].database))
        where[:] = told
        how.clear()
        how.update(named)

    with app.app_context():
        event.listen(db.engine, "do_connect", go)
    return app
