"""Apertium, on this machine and offline: Debian's programs, run as processes that can be killed.

Where no dictionary leads from one language to the other, the way goes through others: French to
Catalan, then Catalan to English.
"""

import os
import shutil
import signal
import subprocess
import time
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from wiki.translation.machine.errors import (
    MachineNonsense,
    MachineRefused,
    MachineTimedOut,
    MachineUnreachable,
    Reason,
)
from wiki.vocab import languages

SECONDS = 60.0  # for the whole way: 0.6 s, and about as much again every 500 words
_MODES = Path("/usr/share/apertium/modes")
_APART = "\n\n"  # the program keeps blank lines, and never translates across one
_ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}  # the rest of ours is none of its business


@dataclass(frozen=True)
class Apertium:
    """The programs and dictionaries that this machine has."""

    seconds: float = SECONDS
    modes: Path = _MODES
    name: str = "Apertium"

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """Each text translated; see Engine."""
        program = find_program()
        if program is None:
            raise MachineUnreachable
        way = self._way(source, target)
        if way is None:
            raise MachineRefused(Reason.PAIR)
        until = time.monotonic() + self.seconds
        text = _APART.join(texts)
        for start, end in pairwise(way):
            text = _run([program, "-u", f"{start}-{end}"], text, until - time.monotonic())
        translated = text.rstrip("\n").split(_APART) if texts else []
        if len(translated) != len(texts):
            raise MachineNonsense
        return translated

    def offers(self, source: str, target: str) -> bool:
        """Whether the dictionaries lead from one language to the other."""
        return self._way(source, target) is not None

    def _way(self, source: str, target: str) -> tuple[str, ...] | None:
        directions = _directions(self.modes)
        return find_way(directions, languages.iso3(source), languages.iso3(target))


def find_program() -> str | None:
    """Where the program is, if this machine has it."""
    return shutil.which("apertium")


def find_way(directions: Iterable[tuple[str, str]], start: str, end: str) -> tuple[str, ...] | None:
    """The shortest way from one language to another, both included; None when there is none."""
    leading = sorted(directions)
    ways: deque[tuple[str, ...]] = deque([(start,)])
    reached = {start}
    while ways:
        way = ways.popleft()
        if way[-1] == end:
            return way
        for one, other in leading:
            if one == way[-1] and other not in reached:
                reached.add(other)
                ways.append((*way, other))
    return None


@cache
def _directions(modes: Path) -> frozenset[tuple[str, str]]:
    """(from, to) of each dictionary that is installed, in codes of three letters."""
    names = (path.stem.split("-") for path in modes.glob("*.mode"))
    return frozenset((name[0], name[1]) for name in names if len(name) == 2)


def _run(command: Sequence[str], text: str, seconds: float) -> str:
    """What the program makes of `text`. It is a pipe of many: they are killed together."""
    process = subprocess.Popen(  # noqa: S603 -- a program's path and two codes of languages
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT,
        process_group=0,
    )
    try:
        told, _ = process.communicate(text.encode(), timeout=max(seconds, 0.01))
    except BaseException as stopped:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if isinstance(stopped, subprocess.TimeoutExpired):
            raise MachineTimedOut from None
        raise
    if process.returncode:
        raise MachineUnreachable
    return told.decode("utf-8", "replace")
