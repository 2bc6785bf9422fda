"""The real server, started as a person would: `lieux init`, `demo`, `serve`, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_LIEUX = (sys.executable, "-c", "from wiki.cli import main; main()")
_ROOT = Path(__file__).resolve().parents[2]
_READY_WITHIN = 30  # seconds


@dataclass(frozen=True)
class Server:
    """A site that is served, and the folder of its instance."""

    address: str
    instance: Path

    def run(self, *words: str) -> str:
        """A `lieux` command on the same instance; gives what it printed."""
        return lieux(self.instance, *words)


def lieux(instance: Path, *words: str) -> str:
    """Run the command on an instance. Raises CalledProcessError."""
    told = subprocess.run(
        [*_LIEUX, *words],
        cwd=_ROOT,
        env=_environ(instance),
        check=True,
        capture_output=True,
        text=True,
    )
    return told.stdout


def _environ(instance: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LIEUX_")}
    return kept | {"LIEUX_INSTANCE": str(instance), "LIEUX_GALLERY": "1"}


@contextmanager
def serving(instance: Path) -> Iterator[Server]:
    """Serve an instance that is ready; everything that was started is stopped in the end."""
    port = _free_port()
    with (instance / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [*_LIEUX, "serve", "--port", str(port)],
            cwd=_ROOT,
            env=_environ(instance),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        server = Server(f"http://127.0.0.1:{port}", instance)
        _wait(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _READY_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"{server.address}/readyz", timeout=5) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError((server.instance / "serve.log").read_text("utf-8"))
