"""Putting a question in JSON to somebody else's server: short of time, of size and of trust.

Over https only, but for this machine. A redirection is not followed: it could lead anywhere.
"""

import json
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from wiki.translation.machine.errors import (
    MachineError,
    MachineNonsense,
    MachineRefused,
    MachineTimedOut,
    MachineUnreachable,
    Reason,
)

SECONDS = 20.0
MOST_BYTES = 4_000_000  # of an answer
_MOST_TEXTS, _MOST_SIGNS = 50, 30_000  # of one question


@dataclass(frozen=True)
class Answer:
    """A status, and what the JSON said; None when it said nothing that is JSON."""

    status: int
    told: object


def ask(
    url: str, question: Mapping[str, object], headers: Mapping[str, str], seconds: float
) -> Answer:
    """POST `question` and read the answer.

    Raises MachineTimedOut when it takes more than `seconds`, MachineUnreachable when nobody
    answers, MachineNonsense when the answer is too long.
    """
    body = json.dumps(question).encode()
    sent = {"Content-Type": "application/json", "Accept-Encoding": "identity", **headers}
    connection = _connection(url, seconds)
    try:
        connection.connect()
        with _cut_after(connection.sock, seconds) as is_cut:
            try:
                connection.request("POST", urlsplit(url).path, body, sent)
                response = connection.getresponse()
                read = response.read(MOST_BYTES + 1)
            except (OSError, HTTPException):
                if is_cut.is_set():
                    raise MachineTimedOut from None
                raise
        if is_cut.is_set():
            raise MachineTimedOut
    except TimeoutError:
        raise MachineTimedOut from None
    except (OSError, HTTPException):
        raise MachineUnreachable from None  # the cause may quote headers, the key among them
    finally:
        connection.close()
    if len(read) > MOST_BYTES:
        raise MachineNonsense
    return Answer(response.status, _told(read))


def in_lots(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in lots that one question may hold."""
    first, signs = 0, 0
    for at, text in enumerate(texts):
        if at > first and (at - first == _MOST_TEXTS or signs + len(text) > _MOST_SIGNS):
            yield texts[first:at]
            first, signs = at, 0
        signs += len(text)
    if first < len(texts):
        yield texts[first:]


def refusal(status: int) -> MachineError:
    """What a status other than 200 means. 456 is DeepL's own, for an account that is used up."""
    match status:
        case 400:
            return MachineRefused(Reason.PAIR)
        case 401 | 403:
            return MachineRefused(Reason.KEY)
        case 429 | 456:
            return MachineRefused(Reason.QUOTA)
        case _ if 400 < status < 500:
            return MachineRefused(Reason.REFUSED)
        case _ if status >= 500:
            return MachineUnreachable()
    return MachineNonsense()


def _connection(url: str, seconds: float) -> HTTPConnection:
    parts = urlsplit(url)
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return HTTPSConnection(parts.netloc, timeout=seconds, context=context)
    return HTTPConnection(parts.netloc, timeout=seconds)


@contextmanager
def _cut_after(line: socket.socket, seconds: float) -> Iterator[threading.Event]:
    """Cut the line when the block takes longer, however busily the other side drips."""
    is_cut = threading.Event()

    def cut() -> None:
        is_cut.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.start()
    try:
        yield is_cut
    finally:
        timer.cancel()
        timer.join()


def _told(read: bytes) -> object:
    try:
        told: object = json.loads(read)
    except (ValueError, RecursionError):
        return None
    return told
