"""Every screen of the site: found in the URL map, with the demo's pages behind the addresses."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask

from tests.house.addresses import Samples, read_table, routes
from wiki.app import create_app
from wiki.config import Settings
from wiki.seed.reader import public_id

#: they answer programs, not people
_NOT_SCREENS = (
    "api.",
    "feeds.",
    "reading.list_",
    "health.",
    "partnering.fairness_",
    "static",
    "favicon",
    "stewarding.sheet_template",
)
_LEADS_ELSEWHERE = ("reading.bare", "reading.front", "reading.other_word", "reading.short")

#: the demo's people, in the order of the table of routes
_PEOPLE = ("", "amina", "chloe", "ida")
_DEMO = Samples(
    values={
        "public_id": public_id("a-tool-library"),
        "glossary.show public_id": public_id("tiers-lieu"),
        "glossary.edit public_id": public_id("tiers-lieu"),
        "number": 1,
        "account_id": 2,
        "kept_id": 1,
        "report_id": 1,
        "mark": "none",
        "organisation": public_id("cafe-atelier-du-pont-blanc"),
        "key": "none",
    },
    slugs={
        ("article", "fr"): "une-bibliotheque-d-outils",
        ("article", "en"): "a-tool-library",
        ("page", "fr"): "nos-missions",
        ("page", "en"): "our-missions",
        ("organisation", "fr"): "gal-orle-et-coteaux",
        ("organisation", "en"): "orle-et-coteaux-lag",
        ("offer", "fr"): "faire-d-une-douzaine-de-lieux-un-reseau",
        ("offer", "en"): "turning-a-dozen-places-into-a-network",
        ("person", "fr"): "basile-o",
        ("person", "en"): "basile-o",
    },
)
#: what the URL map does not tell: narrowed lists, answers, texts in one language
_ALSO = {
    "no such page": ("/fr/nulle-part", "/en/nowhere"),
    "narrowed list": ("/fr/communs?type=method", "/en/commons?type=method"),
    "empty list": ("/fr/communs?tag=xyzzyx", "/en/commons?tag=xyzzyx"),
    "a map": ("/fr/annuaire?view=map", "/en/directory?view=map"),
    "ended offers": ("/fr/cooperations?tab=ended", "/en/cooperation?tab=ended"),
    "answers": ("/fr/recherche?q=outil", "/en/search?q=tool"),
    "no answer": ("/fr/recherche?q=xyzzyx", "/en/search?q=xyzzyx"),
    "no such term": ("/fr/-/glossary?letters=xyzzyx", "/en/-/glossary?letters=xyzzyx"),
    "the other language": (
        "/fr/communs/reading-a-lease-before-you-sign",
        "/en/commons/retour-d-experience-une-cuisine-partagee",
    ),
    "passage by passage": (
        "/fr/communs/une-bibliotheque-d-outils?passages=1",
        "/en/commons/a-tool-library?passages=1",
    ),
    "a passage to edit": (
        "/fr/communs/une-bibliotheque-d-outils/-/edit?passage=1.3",
        "/en/commons/a-tool-library/-/edit?passage=1.3",
    ),
    "one section": (
        "/fr/communs/une-bibliotheque-d-outils/-/history?section=2.5&part=fr",
        "/en/commons/a-tool-library/-/history?section=2.5&part=fr",
    ),
    "one section compared": (
        "/fr/communs/une-bibliotheque-d-outils/-/compare?a=2&b=4&section=2.5&part=fr",
        "/en/commons/a-tool-library/-/compare?a=2&b=4&section=2.5&part=fr",
    ),
    "a translation to begin": (
        "/fr/communs/reading-a-lease-before-you-sign/-/edit?part=fr",
        "/en/commons/retour-d-experience-une-cuisine-partagee/-/edit?part=en",
    ),
}


@dataclass(frozen=True)
class Screen:
    """A page to look at; `person` is the first of the demo's people who may, "" a stranger."""

    name: str
    language: str
    address: str
    person: str = ""

    @property
    def slug(self) -> str:
        """A name for files and tests."""
        return f"{self.name.replace(' ', '-')}-{self.language}"


def _app() -> Flask:
    with tempfile.TemporaryDirectory() as folder:
        return create_app(Settings(instance=Path(folder), secret_key="k" * 40, gallery=True))


def _first_who_may(route: str) -> str:
    words = read_table().get(route, ())
    return _PEOPLE[words.index("yes")] if "yes" in words else ""


@cache
def list_screens() -> list[Screen]:
    """Every screen in every language, by name."""
    found = [
        Screen(
            route.name.removeprefix("GET "),
            (route.rule.defaults or {}).get("language", ""),
            _DEMO.address(route.rule),
            _first_who_may(route.name),
        )
        for route in routes(_app())
        if route.method == "GET"
        and not route.rule.endpoint.startswith(_NOT_SCREENS)
        and route.rule.endpoint not in _LEADS_ELSEWHERE
    ]
    for name, pair in _ALSO.items():
        person = "amina" if "edit" in pair[0] else ""
        found += [Screen(name, address[1:3], address, person) for address in pair]
    return found
