"""The limit: a Flask that says hello with given bytes, under the very server of the site.

`python -m benchmarks.bare FILE --port PORT`
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from flask import Flask, Response

from benchmarks.serving import Served, serving
from wiki.commands.serve import Server

WORKERS = 2


@contextmanager
def serving_bare(page: Path, folder: Path) -> Iterator[Served]:
    """Run it on the bytes of `page`."""
    command = [sys.executable, "-m", "benchmarks.bare", str(page)]
    with serving(command, os.environ, "/", folder / "bare.log") as served:
        yield served


class Bare(Server):
    """The site's gunicorn with the site's settings; there is no database to leave at a fork."""

    def load_config(self) -> None:
        """What gunicorn asks for its settings."""
        self.told.pop("post_fork", None)
        super().load_config()


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--port", type=int, required=True)
def main(file: Path, port: int) -> None:
    """Answer every address with the bytes of FILE."""
    app = Flask("bare", static_folder=None)
    body = file.read_bytes()

    @app.get("/")
    @app.get("/<path:path>")
    def hello(path: str = "") -> Response:
        return Response(body, mimetype="text/html")

    Bare(app, "127.0.0.1", port, WORKERS).run()


if __name__ == "__main__":
    main()
