"""A server on this machine that speaks LibreTranslate's and DeepL's protocols, well or badly.

Its translation is the text in capitals: what came from where can be seen.
"""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "a-key-of-the-tests"
_SLOW = 5.0  # seconds: longer than any test waits
_LONGER_THAN_ALLOWED = 5_000_000


@dataclass
class Translator:
    """The server. `mood` is how it behaves: "well", a status to answer, or one of its vices."""

    url: str = ""
    mood: str = "well"
    heard: list[dict[str, Any]] = field(default_factory=list, repr=False)
    paths: list[str] = field(default_factory=list, repr=False)
    closing: threading.Event = field(default_factory=threading.Event)

    def translated(self, texts: list[str]) -> list[object]:
        """What it makes of `texts`."""
        told = [text.upper() for text in texts]
        match self.mood:
            case "drops a placeholder":
                return [re.sub(r" ?XQ0X ?", " ", text) for text in told]
            case "doubles a placeholder":
                return [text.replace("XQ0X", "XQ0X XQ0X") for text in told]
            case "splits placeholders":
                return [re.sub(r"XQ(\d+)X", r"XQ \1 X", text) for text in told]
            case "breaks lines":
                return [text.replace(" ", "\n") for text in told]
            case "adds signs":
                return [f"*{text}* [" for text in told]
            case "says nothing":
                return [""] * len(told)
            case "says one less":
                return list(told[1:])
            case "says numbers":
                return list(range(len(told)))
        return list(told)


@contextmanager
def translating() -> Iterator[Translator]:
    """The server, started and stopped."""
    translator = Translator()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(translator))
    server.daemon_threads = True
    translator.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield translator
    finally:
        translator.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(translator: Translator) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            translator.paths.append(self.path)
            translator.heard.append(question)
            with suppress(OSError):  # who asked may have gone
                _answer(self, translator, question)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    return Handler


def _answer(
    handler: BaseHTTPRequestHandler, translator: Translator, question: dict[str, Any]
) -> None:
    mood = translator.mood
    if mood == "is slow":
        translator.closing.wait(_SLOW)
    if mood == "redirects":
        handler.send_response(302)
        handler.send_header("Location", f"{translator.url}/elsewhere")
        handler.end_headers()
        return
    status, told = _told(handler, translator, question)
    body = json.dumps(told).encode()
    if mood == "says too much":
        body = b" " * _LONGER_THAN_ALLOWED + body
    if mood == "stops half-way":
        body = body[: len(body) // 2]
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    for at in range(0, len(body), 1 if mood == "drips" else len(body)):
        handler.wfile.write(body[at:] if mood != "drips" else body[at : at + 1])
        if mood == "drips":
            time.sleep(0.05)


def _told(
    handler: BaseHTTPRequestHandler, translator: Translator, question: dict[str, Any]
) -> tuple[int, object]:
    """The status, and what is said in one protocol or the other."""
    if translator.mood.isdecimal():
        return int(translator.mood), {"error": "no"}
    if handler.path == "/translate":
        is_known = question.get("api_key", KEY) == KEY
        told: object = {"translatedText": translator.translated(question["q"])}
    else:
        is_known = handler.headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
        texts = translator.translated(question["text"])
        told = {"translations": [{"detected_source_language": "FR", "text": one} for one in texts]}
    return (200, told) if is_known else (403, {"error": "no such key"})
