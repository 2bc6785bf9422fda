"""`lieux serve`: the web workers and the follower of the journal, under one command."""

import contextlib
import gc
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from wiki import schema, tallies
from wiki.app import create_app
from wiki.chores import Chores
from wiki.config import Settings
from wiki.db import db
from wiki.followers import all_followers
from wiki.journal import follower

_GRACE = 10


class Server(BaseApplication):  # type: ignore[misc]
    """gunicorn, told by us and not by a file of its own."""

    def __init__(self, app: Flask, host: str, port: int, workers: int) -> None:
        self.app = app
        self.told = {
            "bind": f"{host}:{port}",
            "workers": workers,
            "worker_class": "gthread",
            "threads": 4,
            "preload_app": True,
            "max_requests": 20_000,
            "max_requests_jitter": 2_000,
            "graceful_timeout": _GRACE,
            "timeout": 60,
            "keepalive": 5,
            "loglevel": "warning",
            "proc_name": "lieux",
            "post_fork": lambda _server, _worker: begin_work(app),
            "worker_exit": lambda _server, _worker: tallies.write_in(app),
            "control_socket_disable": True,
        }
        super().__init__()

    def load_config(self) -> None:
        """What gunicorn asks for its settings."""
        for name, value in self.told.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        """What gunicorn asks for the application."""
        return self.app


def warm(app: Flask, settings: Settings) -> None:
    """Read the home pages before the fork, so that the templates, words and statements of every
    page are held once, not by each worker.
    """
    visitor = app.test_client()
    for language in settings.languages:
        visitor.get(f"/{language}", base_url=settings.public_url)


def begin_work(app: Flask) -> None:
    """After a fork: the parent's connections are not ours, and each worker writes its reads."""
    with app.app_context():
        db.engine.dispose(close=False)
    tallies.keep_writing(app)


def follow(app: Flask) -> None:
    """Read the journal until the process is told to stop."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    parent, chores = os.getppid(), Chores()

    def on_round() -> None:
        chores.do_due()
        if os.getppid() != parent:
            stop.set()  # nobody is left to serve

    with app.app_context():
        follower.run(all_followers(), stop, on_round)


def _fork(work: Callable[[], None]) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 0
    except Exception:
        logging.getLogger("lieux").exception("the process ends")
    finally:
        os._exit(code)


def supervise(works: dict[str, Callable[[], None]]) -> int:
    """Run each work in its own process, start again one that dies, stop all on a signal."""
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    children = {_fork(work): name for name, work in works.items()}
    while not stopping:
        ended, _status = os.waitpid(-1, os.WNOHANG)
        if ended in children:
            name = children.pop(ended)
            logging.getLogger("lieux").warning("%s ended; it starts again", name)
            time.sleep(0.5)
            children[_fork(works[name])] = name
        time.sleep(0.1)
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGTERM)
    for child in children:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(child, 0)
    return 0


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=2, show_default=True)
@click.pass_obj
def serve(settings: Settings, host: str, port: int, workers: int) -> None:
    """Serve the site, and follow its journal."""
    if "LIEUX_PUBLIC_URL" not in os.environ and settings.public_url == Settings.public_url:
        shown = f"[{host}]" if ":" in host else host
        settings = replace(settings, public_url=f"http://{shown}:{port}")
    app = create_app(settings)
    with app.app_context():
        problem = schema.problem()
    if problem:
        click.echo(problem, err=True)
        sys.exit(2)
    warm(app, settings)
    with app.app_context():
        db.engine.dispose()
    click.echo(f"Serving on http://{host}:{port} (Ctrl-C stops).")
    sys.stdout.flush()
    gc.collect()
    gc.freeze()  # what is loaded now stays shared: no collection of a child writes in it
    sys.exit(
        supervise({"web": Server(app, host, port, workers).run, "follower": lambda: follow(app)})
    )


COMMANDS = (serve,)
