"""Servers, started as a person would and stopped whatever happens."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 600  # seconds: after an import, a site is not ready until it is indexed
_STOPPING = 20


@dataclass(frozen=True)
class Served:
    """A server that answers. `ready_after`: seconds from its start to its first good answer."""

    pid: int
    port: int
    ready_after: float


@contextmanager
def serving(
    command: Sequence[str], environ: Mapping[str, str], ready: str, log: Path
) -> Iterator[Served]:
    """Run `command --port …` until the block ends; `ready` is the path that says it is."""
    port = _free_port()
    with log.open("ab") as output:
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603
            [*command, "--port", str(port)],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        _wait(process, port, ready, log)
        yield Served(process.pid, port, time.perf_counter() - begun)
    finally:
        _stop(process)


def lieux(*words: str) -> list[str]:
    """The command line of the program in this checkout."""
    return [sys.executable, "-c", "from wiki.cli import main; main()", *words]


def environ_of(instance: Path) -> dict[str, str]:
    """The environment of a command on an instance: its settings are all the defaults."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LIEUX_")}
    return kept | {"LIEUX_INSTANCE": str(instance)}


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, path: str, log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.02)
    raise RuntimeError(f"the server does not get ready:\n{log.read_text()[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
