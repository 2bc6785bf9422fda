"""Many requests at once over connections that are kept: by wrk, else by threads of our own."""

import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path

_WRK = shutil.which("wrk")
_SCRIPT = Path(__file__).with_name("paths.lua")


@dataclass(frozen=True)
class Load:
    """How many requests were answered in how many seconds."""

    requests: int
    seconds: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def client() -> str:
    """Which one asks."""
    return "wrk" if _WRK else "Python threads"


def press(port: int, paths: Path, connections: int, seconds: int) -> Load:
    """Ask for each of the paths of a file, in turn. Raises RuntimeError on a bad answer."""
    if _WRK is None:
        return _press_ourselves(port, paths.read_text().split(), connections, seconds)
    told = subprocess.run(  # noqa: S603
        [
            _WRK,
            *("-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s"),
            *("-s", str(_SCRIPT), f"http://127.0.0.1:{port}", "--", str(paths)),
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    done = re.search(r"(\d+) requests in ([\d.]+)(ms|s|m)", told)
    if done is None or "Non-2xx" in told or "Socket errors" in told:
        raise RuntimeError(told)
    unit = {"ms": 0.001, "s": 1, "m": 60}[done[3]]
    return Load(int(done[1]), float(done[2]) * unit)


def _press_ourselves(port: int, paths: Sequence[str], connections: int, seconds: int) -> Load:
    begun = time.perf_counter()

    def ask() -> int:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        count = 0
        for path in cycle(paths):
            if time.perf_counter() - begun >= seconds:
                break
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{path}: {answer.status}")
            count += 1
        connection.close()
        return count

    with ThreadPoolExecutor(connections) as threads:
        counts = [threads.submit(ask) for _ in range(connections)]
        total = sum(count.result() for count in counts)
    return Load(total, time.perf_counter() - begun)
