"""The engine of this instance: one a process, opened once."""

import shutil
from functools import cache
from pathlib import Path

from wiki.config import current
from wiki.search.engine import Engine
from wiki.search.whoosh_engine import WhooshEngine


def engine() -> Engine:
    """The search engine that the settings name."""
    return _open(_folder(), current().languages)


def forget() -> None:
    """Take the index away: the follower builds it anew."""
    shutil.rmtree(_folder(), ignore_errors=True)


def _folder() -> Path:
    return current().instance / "index"


@cache
def _open(folder: Path, languages: tuple[str, ...]) -> Engine:
    return WhooshEngine(folder, languages)
