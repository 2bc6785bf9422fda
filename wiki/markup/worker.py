"""The process that renders, so that a hostile text can be stopped: `python -m wiki.markup.worker`.

It answers each request that it reads from its standard input, and ends when that closes.
"""

import os
import signal
import sys

from wiki.markup.frames import DONE, FAILED, READY, Readable, Writable, read_frame, write_frame
from wiki.markup.model import Request
from wiki.markup.render import render

_LAST_RESORT_SECONDS = 30  # nobody waits so long: whoever asked has gone, and left us at it


def answer(message: bytes) -> bytes:
    """The answer to one request; whatever goes wrong is an answer too."""
    try:
        return DONE + render(Request.from_json(message.decode())).to_json().encode()
    except Exception as error:
        return FAILED + type(error).__name__.encode()


def serve(requests: Readable, answers: Writable) -> None:
    """Answer requests one by one until there are no more."""
    write_frame(answers, READY)
    while (message := read_frame(requests)) is not None:
        signal.alarm(_LAST_RESORT_SECONDS)
        answered = answer(message)
        signal.alarm(0)
        write_frame(answers, answered)


if __name__ == "__main__":
    with os.fdopen(0, "rb", 0) as requests, os.fdopen(1, "wb", 0) as answers:
        try:
            serve(requests, answers)
        except BrokenPipeError:
            sys.exit(1)
