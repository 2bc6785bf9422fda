"""Somebody in front of a browser: one kept connection, cookies, forms filled as they are shown."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPMessage
from typing import Any
from urllib.parse import urlencode

Form = dict[str, list[str]]


@dataclass(frozen=True)
class Answer:
    """What came back, after so many seconds."""

    status: int
    headers: HTTPMessage
    body: bytes
    seconds: float

    def json(self) -> Any:
        """The body of an answer of the API."""
        return json.loads(self.body)

    def form_with(self, field: str) -> Form:
        """The form of the page that has this field, as it stands. Raises LookupError."""
        reader = _Forms()
        reader.feed(self.body.decode())
        for form in reader.forms:
            if field in form:
                return form
        raise LookupError(f"no form with {field}: {self.status}")


class Visitor:
    """`host` is where they ask from: 127.0.0.2 is somebody else than 127.0.0.1."""

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60, source_address=(host, 0))
        self._cookies: dict[str, str] = {}

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for a page; once more when the server has hung up meanwhile, as browsers do."""
        try:
            return self._ask("GET", path, None, headers or {})
        except ConnectionError:
            self.close()
            return self._ask("GET", path, None, headers or {})

    def post(self, path: str, form: Form) -> Answer:
        """Send a form."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(form, doseq=True).encode(), headers)

    def sign_in(self, language: str, email: str, password: str) -> None:
        """Let the site know who it is. Raises RuntimeError."""
        path = f"/{language}/-/sign-in"
        form = self.get(path).form_with("password")
        answer = self.post(path, form | {"email": [email], "password": [password]})
        if answer.status != 303:
            raise RuntimeError(f"the sign-in answers {answer.status}")

    def _ask(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        if self._cookies:
            pairs = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
            headers = {**headers, "Cookie": pairs}
        begun = time.perf_counter()
        self._connection.request(method, path, body, dict(headers))
        response = self._connection.getresponse()
        told = response.read()
        seconds = time.perf_counter() - begun
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        return Answer(response.status, response.headers, told, seconds)


class _Forms(HTMLParser):
    """The forms of a page, each field with the values it would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._list = ""  # the name of the last list of options
        self._area = ""  # the text area that is open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        name = told.get("name", "")
        if tag == "form":
            self.forms.append({})
        elif tag == "select":
            self._list = name
        elif tag == "option" and "selected" in told:
            self.forms[-1][self._list] = [told["value"]]
        elif tag == "textarea":
            self._area = name
            self.forms[-1][name] = [""]
        elif tag == "input" and name and self.forms and _is_sent(told):
            self.forms[-1].setdefault(name, []).append(told.get("value", "on"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            held = self.forms[-1][self._area]
            held[0] = held[0].removeprefix("\n")  # the first line feed is no part of the text
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1][self._area][0] += data


def _is_sent(told: Mapping[str, str]) -> bool:
    return told.get("type") not in ("checkbox", "radio") or "checked" in told
