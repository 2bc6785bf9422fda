"""What a site says of itself: `site.toml` in the instance folder, all languages side by side.

Texts that a network writes once and that stand on every page: its purpose, how to reach it, who
supports it. A site without the file, or with one that cannot be read, says the little that is
always true.
"""

import logging
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from wiki.config import current
from wiki.vocab import languages

FILE = "site.toml"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Identity:
    """The file's tables and lists, each text in one language."""

    texts: Mapping[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A sentence, "" when the site does not say it."""
        return str(self.texts.get(name, ""))

    def table(self, name: str) -> Mapping[str, Any]:
        """A group of texts: the contact, the membership."""
        told = self.texts.get(name)
        return told if isinstance(told, Mapping) else {}

    def rows(self, name: str) -> list[Any]:
        """A list: needs, figures, supporters."""
        told = self.texts.get(name)
        return told if isinstance(told, list) else []


def of(language: str) -> Identity:
    """What the site says of itself in `language`."""
    instance = current().instance
    return _read(instance / FILE, written_at(instance), language)


def written_at(instance: Path) -> int:
    """When the file was last written, in nanoseconds; 0 while there is none."""
    try:
        return (instance / FILE).stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=16)
def _read(path: Path, written_at: int, language: str) -> Identity:
    if not written_at:
        return Identity()
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        log.error("%s cannot be read: %s", path, error)
        return Identity()
    return Identity({name: _in(language, value) for name, value in told.items()})


def _in(language: str, value: Any) -> Any:
    """A text told in several languages becomes the one asked for, else the first."""
    if isinstance(value, list):
        return [_in(language, one) for one in value]
    if isinstance(value, dict) and value and set(value) <= set(languages.known()):
        return value.get(language) or next(iter(value.values()))
    if isinstance(value, dict):
        return {name: _in(language, one) for name, one in value.items()}
    return value
