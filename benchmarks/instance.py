"""An instance in a temporary folder, filled with a corpus, and what is asked about it."""

import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from benchmarks.corpus import read_sample
from benchmarks.serving import ROOT, Served, environ_of, lieux, serving
from benchmarks.visitor import Visitor

EDITOR, PASSWORD = "editor@bench.example", "a long word for the bench"
_PATIENCE = 1_800  # seconds until everything is indexed
_SAMPLE = 400  # articles that the measures look at


@dataclass(frozen=True)
class Text:
    """One language of an article: where it is read, and its words."""

    path: str
    language: str
    title: str
    body: str


@dataclass(frozen=True)
class Instance:
    """Its folder, and the corpus it holds."""

    folder: Path
    corpus: Path

    def run(self, *words: str, told: str = "") -> str:
        """A `lieux` command; gives what it printed. Raises CalledProcessError."""
        return subprocess.run(  # noqa: S603
            lieux(*words),
            cwd=ROOT,
            env=environ_of(self.folder),
            input=told,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    @contextmanager
    def served(self, workers: int = 2) -> Iterator[Served]:
        """The site, served."""
        command = lieux("serve", "--workers", str(workers))
        log = self.folder / "serve.log"
        with serving(command, environ_of(self.folder), "/readyz", log) as site:
            yield site

    def query(self, question: str) -> int:
        """One number out of the database."""
        with closing(sqlite3.connect(self.folder / "lieux.db", timeout=30)) as connection:
            return int(connection.execute(question).fetchone()[0] or 0)

    def wait_for_followers(self) -> None:
        """Until everything that happened is followed. Raises TimeoutError."""
        until = time.monotonic() + _PATIENCE
        behind = (
            "SELECT (SELECT max(sequence) FROM entries) - coalesce(min(sequence), 0) FROM cursors"
        )
        while self.query(behind):
            if time.monotonic() > until:
                raise TimeoutError("the followers do not catch up")
            time.sleep(0.2)

    def texts(self, port: int) -> list[Text]:
        """A sample of the corpus in no order, every language of it, with its addresses."""
        visitor = Visitor(port)
        found: list[Text] = []
        for line in read_sample(self.corpus, _SAMPLE):
            held = visitor.get(f"/api/v1/documents/{line['id']}").json()
            for language, part in held["parts"].items():
                path = urlsplit(part["url"]).path
                found.append(Text(path, language, part["title"], part["body"]))
        visitor.close()
        Random(_SAMPLE).shuffle(found)  # noqa: S311
        return found


@contextmanager
def made(corpus: Path) -> Iterator[Instance]:
    """A new instance, empty but for an editor; gone in the end."""
    with tempfile.TemporaryDirectory(prefix="lieux-bench-") as folder:
        instance = Instance(Path(folder), corpus)
        instance.run("init")
        words = ("user", "add", EDITOR, "--role", "editor", "--name", "Odile", "--password-stdin")
        instance.run(*words, told=f"{PASSWORD}\n")
        yield instance
