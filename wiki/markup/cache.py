"""Rendered texts, kept in files that can be thrown away, the latest of them in memory."""

import json
import tempfile
import threading
import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wiki.markup.model import VERSION, Rendered

_PARTIAL = ".partial"


@dataclass(frozen=True)
class Key:
    """What a rendering depends on: where a text stands, what it says and how it is cut.

    `content` and `units` are hashes in hexadecimal; `field` names one text of the content.
    """

    document: str
    part: str
    content: str
    units: str
    field: str = "body"

    @property
    def path(self) -> Path:
        """The file of the rendering, within the folder of the cache."""
        rest = json.dumps([self.document, self.part, self.units, self.field, VERSION]).encode()
        name = f"{self.content}-{sha256(rest).hexdigest()[:32]}.json"
        return Path(self.content[:2], name)


class RenderCache:
    """Renderings by key, shared by every process that is given the same folder.

    `size` is how many stay in memory. A file says whether a rendering is still good: removed by
    one process, it is gone for all.
    """

    def __init__(self, folder: Path, size: int = 256) -> None:
        self._folder = folder
        self._size = size
        self._latest: OrderedDict[Key, tuple[Path, Rendered]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: Key) -> Rendered | None:
        """The rendering, if it is there and whole."""
        with self._lock:
            held = self._latest.get(key)
            if held:
                self._latest.move_to_end(key)
        if held and held[0].exists():
            return held[1]
        file = self._folder / key.path
        try:
            rendered = Rendered.from_json(file.read_text("utf-8"))
        except (OSError, ValueError):
            return None
        self._remember(key, file, rendered)
        return rendered

    def put(self, key: Key, rendered: Rendered) -> None:
        """Keep a rendering. When the disk refuses, the text will be rendered again: no harm."""
        file = self._folder / key.path
        with suppress(OSError):
            _write(file, rendered.to_json())
            self._remember(key, file, rendered)

    def purge(self, content: str) -> None:
        """Remove every rendering of a content, by its hash: nothing of it may be shown again."""
        with self._lock:
            for key in [key for key in self._latest if key.content == content]:
                del self._latest[key]
        for file in (self._folder / content[:2]).glob(f"{content}-*.json"):
            file.unlink(missing_ok=True)

    def prune(self, max_age: float) -> None:
        """Remove what was written more than `max_age` seconds ago."""
        before = time.time() - max_age
        for file in self._folder.glob("??/*"):
            with suppress(FileNotFoundError):
                if file.stat().st_mtime < before:
                    file.unlink()

    def _remember(self, key: Key, file: Path, rendered: Rendered) -> None:
        with self._lock:
            self._latest[key] = (file, rendered)
            self._latest.move_to_end(key)
            while len(self._latest) > self._size:
                self._latest.popitem(last=False)


def _write(file: Path, text: str) -> None:
    """Write the file at once: nobody ever reads half of it, whenever we are killed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=file.parent, suffix=_PARTIAL, delete=False
    ) as partial:
        try:
            partial.write(text)
            partial.close()
            Path(partial.name).replace(file)
        except BaseException:
            Path(partial.name).unlink(missing_ok=True)
            raise
