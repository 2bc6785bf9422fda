"""The folders of an index: one a generation, and a file that says which one is read."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wiki.search.engine import NoIndexYet


class Generations:
    """The generations of an index in a folder. A new one is made beside and switched to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._current = folder / "CURRENT"

    def current(self) -> Path:
        """The generation that is read. Raises NoIndexYet where there is none."""
        try:
            return self._folder / self._current.read_text(errors="replace")
        except FileNotFoundError:
            raise NoIndexYet("there is no index yet") from None

    @contextmanager
    def making(self) -> Iterator[Path]:
        """A new generation to fill, alone; switched to in the end, unless that fails."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "MAKING").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            numbers = [int(path.name) for path in self._folder.iterdir() if path.name.isdecimal()]
            path = self._folder / f"{max(numbers, default=0) + 1:06}"
            path.mkdir()
            try:
                yield path
            except BaseException:
                shutil.rmtree(path, ignore_errors=True)
                raise
            self._switch_to(path)

    def _switch_to(self, path: Path) -> None:
        former = self._current.read_text(errors="replace") if self._current.exists() else ""
        beside = self._folder / "CURRENT.new"
        beside.write_text(path.name)
        beside.replace(self._current)
        # The former one stays until the next time: somebody may be opening it.
        for other in self._folder.iterdir():
            if other.name.isdecimal() and other.name not in {former, path.name}:
                shutil.rmtree(other, ignore_errors=True)
