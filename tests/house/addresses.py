"""The URL map, told as routes: what can be asked, whatever the language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from werkzeug.routing import Rule

PEOPLE = ("stranger", "member", "editor", "administrator")

Table = dict[str, tuple[str, ...]]

_TABLE = Path(__file__).with_name("routes.txt")
#: routes that answer nothing without a question
_ASKED = {
    "api.search": "q=outils",
    "history.bring_back": "number=1",
    "history.compare": "a=1&b=2",
    "history.restore": "number=1",
    "history.take_back": "first=2&last=2",
    "history.undo": "first=2&last=2",
    "watching.topic": "topic=food",
    "watching.watch_topic": "topic=food",
}
#: what a form sends at least, where sending nothing is no act at all
_SENT = {
    "editing.change_publications": {"do": "audience", "audience": "public"},
    "history.hide": {"what": "note"},
    "answering.act": {"do": "open"},
    "gathering.act": {"do": "cancel"},
    "introducing.act": {"do": "show"},
    "matching.choose": {"do": "watch"},
    "offering.keep": {"do": "submit"},
}


@dataclass(frozen=True)
class Route:
    """A method and an endpoint, with the kind or the section that it is about, if any."""

    method: str
    rule: Rule

    @property
    def name(self) -> str:
        """The same in every language: `GET reading.show article`."""
        told = self.rule.defaults or {}
        subject = told.get("kind") or told.get("section") or ""
        return f"{self.method} {self.rule.endpoint} {subject}".rstrip()

    @property
    def form(self) -> dict[str, str]:
        """The least that a person sends here, the token apart."""
        return dict(_SENT.get(self.rule.endpoint, {}))

    @property
    def is_about_a_document(self) -> bool:
        """Whether the address is a document's own."""
        return "slug" in self.rule.arguments


@dataclass(frozen=True)
class Samples:
    """What stands for the variables of addresses.

    `values`: variable → value, or "endpoint variable" → value where one endpoint needs its own;
    `slugs`: (kind, language) → slug.
    """

    values: Mapping[str, object]
    slugs: Mapping[tuple[str, str], str]

    def address(self, rule: Rule) -> str:
        """An address that this rule answers. Raises KeyError on a variable nobody knows."""
        fixed = rule.defaults or {}
        values = dict(fixed)
        for name in rule.arguments - set(fixed):
            own = f"{rule.endpoint} {name}"
            if name == "slug":
                values[name] = self.slugs[fixed["kind"], fixed["language"]]
            else:
                values[name] = self.values[own if own in self.values else name]
        built = rule.build(values)
        assert built is not None, rule.rule
        asked = _ASKED.get(rule.endpoint)
        return f"{built[1]}?{asked}" if asked else built[1]


def read_table() -> Table:
    """Who may ask for what: each route's name, and a word for each of PEOPLE."""
    rows = [line.split() for line in _TABLE.read_text("utf-8").splitlines()]
    return {" ".join(row[:-4]): tuple(row[-4:]) for row in rows if row and row[0] != "#"}


def routes(app: Flask) -> list[Route]:
    """Every route of the application, by name."""
    found = [
        Route(method, rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.build_only
    ]
    return sorted(found, key=lambda route: (route.name, route.rule.rule))
