"""The file: a compressed tar, its members one after the other in the order of the manifest.

It is read as a stream and by name: nothing is unpacked anywhere, so no name in it leads anywhere.
"""

import gzip
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from wiki.backup import manifest
from wiki.backup.manifest import Manifest
from wiki.backup.refusals import Refused, Why

_MANIFEST = "manifest.json"
_PIECE = 1 << 16


def _member_of(table: str) -> str:
    return f"tables/{table}.jsonl"


class Writer:
    """Adds member after member; a table rests in `folder` until its length is known."""

    def __init__(self, tar: tarfile.TarFile, head: Manifest, folder: Path) -> None:
        self._tar, self._folder = tar, folder
        self._at = int(head.at.timestamp())
        self.add_file(_MANIFEST, head.encode())

    def add_file(self, name: str, content: bytes) -> None:
        """Add a small file."""
        self._add(name, [content])

    def add_table(self, name: str, lines: Iterable[bytes]) -> None:
        """Add a table, line by line."""
        self._add(_member_of(name), lines)

    def _add(self, name: str, lines: Iterable[bytes]) -> None:
        with tempfile.TemporaryFile(dir=self._folder) as spool:
            spool.writelines(lines)
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.mode = spool.tell(), self._at, 0o600
            spool.seek(0)
            self._tar.addfile(member, spool)


@contextmanager
def writing_to(stream: BinaryIO, head: Manifest, folder: Path) -> Iterator[Writer]:
    """Begin a backup with its manifest. Raises OSError."""
    with (
        gzip.GzipFile(
            fileobj=stream, mode="wb", filename="", mtime=int(head.at.timestamp())
        ) as raw,
        tarfile.open(fileobj=raw, mode="w|") as tar,
    ):
        yield Writer(tar, head, folder)


class Reader:
    """Gives member after member, and refuses any other than the one asked for."""

    def __init__(self, tar: tarfile.TarFile, raw: gzip.GzipFile) -> None:
        self._tar, self._raw = tar, raw
        self.head = manifest.decode(self.file(_MANIFEST))

    def file(self, name: str) -> bytes:
        """A small file."""
        with self._next(name) as member:
            return member.read()

    def lines(self, table: str) -> Iterator[bytes]:
        """The rows of a table, all of them."""
        count = 0
        with self._next(_member_of(table)) as member:
            for line in member:
                count += 1
                yield line
        if count != self.head.tables[table]:
            raise Refused(Why.DAMAGED)

    def end(self) -> None:
        """Nothing follows, and the sum of what was read is right."""
        if self._tar.next() is not None:
            raise Refused(Why.DAMAGED)
        while self._raw.read(_PIECE):
            pass

    def _next(self, name: str) -> IO[bytes]:
        member = self._tar.next()
        if member is None or member.name != name or not member.isreg():
            raise Refused(Why.DAMAGED)
        content = self._tar.extractfile(member)
        if content is None:
            raise Refused(Why.DAMAGED)
        return content


@contextmanager
def reading_from(path: Path) -> Iterator[Reader]:
    """Open a backup at its manifest. Raises Refused, also while it is read, and OSError."""
    try:
        with gzip.open(path) as raw, tarfile.open(fileobj=raw, mode="r|") as tar:
            yield Reader(tar, raw)
    except (gzip.BadGzipFile, tarfile.TarError, zlib.error, EOFError) as error:
        raise Refused(Why.DAMAGED) from error


def look_through(path: Path) -> Manifest:
    """Read all of it, to know that it is whole. Raises Refused and OSError."""
    with reading_from(path) as reader:
        for name in reader.head.files:
            reader.file(name)
        for table in reader.head.tables:
            for _line in reader.lines(table):
                pass
        reader.end()
        return reader.head
