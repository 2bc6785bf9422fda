"""A fresh database for each test, made by the migrations once and copied."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from tests.support.memory import find_memory
from wiki import schema
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db

_POSTGRESQL = Path("/usr/lib/postgresql")

#: nothing that tests write is to outlive a power cut
_HASTE = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"


def find_postgresql() -> Path | None:
    """Where the server's programs lie, if this machine has one."""
    found = sorted(_POSTGRESQL.glob("*/bin/initdb"), reverse=True)
    if found:
        return found[0].parent
    there = shutil.which("initdb")
    return Path(there).parent if there else None


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A server of our own in a temporary folder; gives its address."""
    with tempfile.TemporaryDirectory(prefix="lieux-pg-", dir=find_memory()) as folder:
        data, port = Path(folder, "data"), 20_000 + os.getpid() % 20_000
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        prefix = as_user if os.geteuid() == 0 else []
        if prefix:
            shutil.chown(folder, "postgres", "postgres")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} {_HASTE}"
        _run(*prefix, programs / "initdb", "-D", data, "-U", "lieux", "-A", "trust", "-E", "UTF8")
        _run(*prefix, programs / "pg_ctl", "-D", data, "-o", options, "-w", "start")
        try:
            yield f"postgresql://lieux@127.0.0.1:{port}/postgres"
        finally:
            _run(*prefix, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _run(*command: str | Path) -> None:
    subprocess.run(
        [str(word) for word in command],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


class SqliteDatabases:
    """Copies of one file."""

    def __init__(self, folder: Path) -> None:
        self.template = folder / "template.db"
        _migrate(f"sqlite:///{self.template}", folder)

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """A database nobody used."""
        shutil.copyfile(self.template, folder / "lieux.db")
        yield f"sqlite:///{folder / 'lieux.db'}"


class PostgresqlDatabases:
    """Databases made from a template one."""

    def __init__(self, server: str, folder: Path) -> None:
        self.server, self.template = server, f"template_{uuid4().hex}"
        self.connection = psycopg.connect(server, autocommit=True)
        self._do(f"CREATE DATABASE {self.template}")
        _migrate(self._address(self.template), folder)

    def _address(self, name: str) -> str:
        return urlsplit(self.server)._replace(path=f"/{name}").geturl()

    def _do(self, command: str) -> None:
        self.connection.execute(command)

    def close(self) -> None:
        """Let the server go."""
        self.connection.close()

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """A database nobody used: the template's files, copied."""
        name = f"test_{uuid4().hex}"
        self._do(f"CREATE DATABASE {name} TEMPLATE {self.template} STRATEGY FILE_COPY")
        yield self._address(name)
        self._do(f"DROP DATABASE {name} WITH (FORCE)")


Databases = SqliteDatabases | PostgresqlDatabases


def _migrate(address: str, folder: Path) -> None:
    app = create_app(Settings(instance=folder, database_url=address, secret_key="k" * 40))
    with app.app_context():
        schema.upgrade()
        db.engine.dispose()
