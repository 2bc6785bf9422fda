"""The engine of this instance: one a process, opened once."""

from functools import cache
from pathlib import Path

from wiki.config import current
from wiki.search.engine import Engine
from wiki.search.whoosh_engine import WhooshEngine


def engine() -> Engine:
    """The search engine that the settings name."""
    settings = current()
    return _open(settings.instance / "index", settings.languages)


@cache
def _open(folder: Path, languages: tuple[str, ...]) -> Engine:
    return WhooshEngine(folder, languages)
