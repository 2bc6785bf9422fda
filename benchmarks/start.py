"""How soon the site answers after `lieux serve`, and how long a new index takes."""

import time
from statistics import median

from benchmarks import processes
from benchmarks.figure import Figure
from benchmarks.instance import Instance

_STARTS = 5


def index(instance: Instance) -> list[Figure]:
    """Let the follower index everything that was imported."""
    begun = time.perf_counter()
    with instance.served() as site:
        instance.wait_for_followers()
        seconds, used = time.perf_counter() - begun, processes.cpu_seconds(site.pid)
    entries = instance.query("SELECT count(*) FROM headings")
    size = sum(file.stat().st_size for file in instance.folder.glob("index/*/*"))
    how = f"{entries:,} entries in {seconds:.1f} s ({used:.1f} CPU s), {size / 1e6:.1f} MB"
    return [Figure("indexing", entries / seconds, "entries/s", how=how)]


def measure(instance: Instance) -> list[Figure]:
    """Start a site that has nothing left to do until /readyz says so."""
    seconds, used = [], []
    for _ in range(_STARTS):
        with instance.served() as site:
            seconds.append(site.ready_after)
            used.append(processes.cpu_seconds(site.pid))
    how = f"median of {_STARTS} starts, worst {max(seconds):.2f} s; {median(used):.2f} CPU s"
    return [Figure("ready", median(seconds), "s", 2, how=how)]
