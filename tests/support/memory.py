"""Where tests put what they write: in memory, if there is room, so that no disk is waited for."""

import os
import shutil
from pathlib import Path

_SHARED = Path("/dev/shm")  # noqa: S108 # folders of our own are made in it
_ROOM = 2_000_000_000  # bytes


def find_memory() -> Path | None:
    """A file system in memory with room enough, if this machine has one."""
    if os.access(_SHARED, os.W_OK) and shutil.disk_usage(_SHARED).free > _ROOM:
        return _SHARED
    return None
