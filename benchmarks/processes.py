"""What a server and all its children use, as the kernel counts it (Linux)."""

import os
from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")
_TICK = os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """The process and everything that descends from it."""
    children: dict[int, list[int]] = defaultdict(list)
    for folder in _PROC.iterdir():
        if folder.name.isdecimal() and (fields := _stat(int(folder.name))):
            children[int(fields[1])].append(int(folder.name))
    found = [pid]
    for one in found:
        found += children[one]
    return found


def cpu_seconds(pid: int) -> float:
    """Seconds of processor used by the family so far, those of ended children included."""
    stats = [fields for one in family(pid) if (fields := _stat(one))]
    return sum(int(ticks) for fields in stats for ticks in fields[11:15]) / _TICK


def pss_bytes(pid: int) -> dict[int, int]:
    """Process → its proportional share of memory: what several share is counted once in all."""
    found = {}
    for one in family(pid):
        for line in (_PROC / str(one) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                found[one] = int(line.split()[1]) * 1024
    return found


def name(pid: int) -> str:
    """How the process was called."""
    words = (_PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
    return b" ".join(words)[-60:].decode(errors="replace").strip()


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat after the name; [] for a process that is gone."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
