"""What all the processes of a site hold after load."""

from benchmarks import processes
from benchmarks.figure import Figure
from benchmarks.serving import Served


def measure(site: Served) -> list[Figure]:
    """The proportional share of every process, added up."""
    held = processes.pss_bytes(site.pid)
    each = ", ".join(f"{size / 1e6:.0f}" for size in sorted(held.values(), reverse=True))
    how = f"PSS of {len(held)} processes after all the above: {each}"
    return [Figure("memory", sum(held.values()) / 1e6, "MB", 300, how=how)]
