"""Instances that tests look into, and backups that they take apart."""

import gzip
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db


@dataclass(frozen=True)
class Instance:
    """A folder and the address of its database; "" for SQLite in the folder."""

    folder: Path
    address: str = ""

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Look into it."""
        app = create_app(Settings(instance=self.folder, database_url=self.address))
        with app.app_context():
            yield
            db.session.remove()
            db.engine.dispose()


def unpack(path: Path) -> dict[str, bytes]:
    """The members of a backup."""
    with tarfile.open(path) as tar:
        found = {member.name: tar.extractfile(member) for member in tar}
        return {name: content.read() for name, content in found.items() if content}


def pack(path: Path, members: Mapping[str, bytes]) -> None:
    """Write a backup from its members."""
    with gzip.open(path, "wb") as raw, tarfile.open(fileobj=raw, mode="w") as tar:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))


def tell(members: dict[str, bytes], **told: object) -> None:
    """Change what the manifest says."""
    manifest = json.loads(members["manifest.json"])
    members["manifest.json"] = json.dumps({**manifest, **told}).encode()
