"""Rendering in another process, which is stopped when it takes too long."""

import atexit
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, cast

from wiki.markup.errors import RenderFailed, RenderTimedOut
from wiki.markup.frames import DONE, READY, read_frame, write_frame
from wiki.markup.model import Rendered, Request
from wiki.paths import PACKAGE

_START_SECONDS = 20.0


class Renderer:
    """Renders texts one at a time, each within `seconds`.

    The worker process starts with the first text and serves every one after it. A renderer can
    be kept across a fork: each process then gets a worker of its own.
    """

    def __init__(self, seconds: float = 2.0) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        _renderers.add(self)

    def render(self, request: Request) -> Rendered:
        """The rendered text.

        Raises RenderTimedOut when it takes longer than allowed, RenderFailed when it cannot be
        rendered at all. The next text is rendered as if nothing had happened.
        """
        message = request.to_json().encode()
        with self._lock:
            answered = self._ask(message) or self._ask(message)  # a worker may have been killed
        if answered is None:
            raise RenderFailed("worker died")
        if not answered.startswith(DONE):
            raise RenderFailed(answered[1:].decode())
        return Rendered.from_json(answered[1:].decode())

    def close(self) -> None:
        """Stop the worker. The renderer can still be used: it starts another."""
        with self._lock:
            self._stop()

    def after_fork(self) -> None:
        """In a new process: leave the worker to the process that started it."""
        self._lock = threading.Lock()
        if self._worker:
            self._worker.disown()
            self._worker = None

    def _ask(self, message: bytes) -> bytes | None:
        """The worker's answer; None, and no worker any more, when it died."""
        if self._worker is None:
            self._worker = _Worker()
        try:
            answered = self._worker.ask(message, self._seconds)
        except RenderTimedOut:
            self._stop()
            self._worker = _Worker()  # it gets ready while the text is being refused
            raise
        if answered is None:
            self._stop()
        return answered

    def _stop(self) -> None:
        if self._worker:
            self._worker.stop()
            self._worker = None


class _Worker:
    """One worker process and the pipes to it."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, [str(PACKAGE.parent), os.environ.get("PYTHONPATH")]))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "wiki.markup.worker"],
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
            process_group=0,  # Ctrl-C is for us, who then close its input
        )
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self._is_ready = False
        self._timed_out = False

    def ask(self, message: bytes, seconds: float) -> bytes | None:
        """The answer, or None when the process has died. Raises RenderTimedOut."""
        answered = None
        with suppress(BrokenPipeError):
            if not self._is_ready:
                with self._killed_after(_START_SECONDS):
                    self._is_ready = read_frame(self._answers) == READY
            with self._killed_after(seconds):
                write_frame(self._requests, message)
                answered = read_frame(self._answers)
        if self._timed_out:
            raise RenderTimedOut(f"more than {seconds} s")
        return answered

    @contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        """Stop the process when the block takes longer: its pipes then say that it is gone."""
        timer = threading.Timer(seconds, self._kill)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()

    def _kill(self) -> None:
        self._timed_out = True
        self._process.kill()

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        self._close()

    def disown(self) -> None:
        """Let go of a process that is the child of another one."""
        self._process.returncode = 0  # not ours to wait for
        self._close()

    def _close(self) -> None:
        self._requests.close()
        self._answers.close()


_renderers: weakref.WeakSet[Renderer] = weakref.WeakSet()


def _disown_all() -> None:
    for renderer in _renderers:
        renderer.after_fork()


def _close_all() -> None:
    for renderer in _renderers:
        renderer.close()


os.register_at_fork(after_in_child=_disown_all)
atexit.register(_close_all)
