"""The small site behind an application, with a browser for everybody."""

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Flask, session
from flask.testing import FlaskClient
from flask_wtf.csrf import generate_csrf
from sqlalchemy import select

from tests.house.addresses import PEOPLE, Route, routes
from tests.house.world import World
from wiki.db import Base, db

Rows = dict[str, list[tuple[object, ...]]]


@dataclass
class Stage:
    """An application on a copy of the planted site."""

    app: Flask
    world: World
    planted: Path  # the SQLite file as it was left
    played: Path  # the one that the application writes

    def browser(self, person: str) -> FlaskClient:
        """A browser in which this person has signed in; the stranger has not."""
        browser = self.app.test_client()
        if person in self.world.keys:
            with browser.session_transaction() as cookie:
                cookie["_user_id"] = self.world.keys[person]
        return browser

    def with_token(self, browser: FlaskClient) -> str:
        """A token that this browser may post."""
        with self.app.app_context(), self.app.test_request_context():
            token: str = generate_csrf()
            raw = session["csrf_token"]
        with browser.session_transaction() as cookie:
            cookie["csrf_token"] = raw
        return token

    def routes(self, method: str) -> list[Route]:
        """Every route of this method, in every language."""
        return [route for route in routes(self.app) if route.method == method]

    @cached_property
    def browsers(self) -> dict[str, FlaskClient]:
        """One browser for each person."""
        return {person: self.browser(person) for person in PEOPLE}

    def rows(self, *without: str) -> Rows:
        """Everything that the database holds, table by table."""
        db.session.rollback()
        return {
            table.name: [
                tuple(row) for row in db.session.execute(select(table).order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
            if table.name not in without
        }

    def put_back(self) -> None:
        """The site as it was planted, whatever was written since."""
        db.session.remove()
        db.engine.dispose()
        for ending in ("-wal", "-shm"):
            self.played.with_name(self.played.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self.planted, self.played)
