"""An application for a command: made from the settings, refused when the schema is old."""

import functools
import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import ParamSpec

import click

from wiki import schema
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db

P = ParamSpec("P")


def with_app(command: Callable[P, None]) -> Callable[P, None]:
    """Run a command inside an application whose schema is current."""

    @functools.wraps(command)
    def within(*args: P.args, **kwargs: P.kwargs) -> None:
        app = create_app(click.get_current_context().find_object(Settings))
        with app.app_context(), ExitStack() as leaving:
            leaving.callback(db.engine.dispose)
            leaving.callback(db.session.remove)
            problem = schema.problem()
            if problem:
                click.echo(problem, err=True)
                sys.exit(2)
            command(*args, **kwargs)

    return within
