"""What machines are told of a text: its languages, its state, its people, its licence.

In the words of schema.org, as JSON-LD.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias, Union

from flask import url_for

from blueprints.reading.addresses import document_href
from blueprints.reading.freshness import Freshness
from blueprints.reading.shown import Shown
from blueprints.web.render import public_href
from wiki.clock import utc_text
from wiki.documents.credits.queries import Share
from wiki.documents.credits.rules import Role
from wiki.documents.freshness.origins import PassageOrigin, list_origins

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
#: what an article is called, by its type
_TYPES = {"method": "HowTo"}

Told: TypeAlias = Mapping[str, Union[str, Sequence[str], Sequence["Told"], "Told"]]


def describe(
    shown: Shown, freshness: Freshness, credits: Mapping[str, Sequence[Share]]
) -> Told | None:
    """The text that is shown; None for the pages of the site, and for what is not public."""
    part = shown.part
    if not shown.kind.has_section or not part.is_live:
        return None
    shares = credits.get(part.part, ())
    told: dict[str, str | Sequence[str] | Sequence[Told] | Told] = {
        "@context": "https://schema.org",
        **_work(shown, part.part),
        "identifier": public_href(url_for("reading.short", name=shown.document.public_id)),
        "headline": part.title,
        "description": part.texts.get("summary", ""),
        "dateModified": utc_text(part.at),
        "license": LICENCE,
        "author": _people(shares, Role.WRITER),
        "translator": [*_people(shares, Role.TRANSLATOR), *_machines(shares)],
        "creativeWorkStatus": ", ".join(words for words, _ in freshness.states),
        **_twins(shown),
        "hasPart": list(_translated(shown)) if freshness.origin.source else [],
    }
    return {name: value for name, value in told.items() if value}


def _work(shown: Shown, code: str) -> Told:
    """A language of the document."""
    href = public_href(document_href(shown.document, code))
    kind = _TYPES.get(str(shown.document.facts.get("type")), "Article")
    return {"@type": kind, "@id": href, "url": href, "inLanguage": code}


def _twins(shown: Shown) -> dict[str, Sequence[Told] | Told]:
    """What the text was translated from, or into."""
    origin, code = shown.document.origin, shown.part.part
    if code != origin:
        return {"translationOfWork": _work(shown, origin)} if origin in shown.held else {}
    return {"workTranslation": [_work(shown, other) for other in shown.held if other != code]}


def _translated(shown: Shown) -> Iterator[Told]:
    """The passages that come from another language: from which, by whom or what, read by whom.

    Those that came in the same way are told together.
    """
    together: dict[PassageOrigin, list[str]] = {}
    for one in list_origins(shown.document, shown.part):
        if one.source:
            together.setdefault(replace(one, unit="", number=0), []).append(one.unit)
    for one, units in together.items():
        told: dict[str, str | Sequence[str] | Sequence[Told] | Told] = {
            "@type": "WebPageElement",
            "identifier": units,
            "creativeWorkStatus": one.origin,
            "translator": _machine(one.engine) if one.engine else _person(one.by),
            "editor": _person(one.reviewed_by),
        }
        if one.source in shown.held:
            told["isBasedOn"] = public_href(document_href(shown.document, one.source))
        yield {name: value for name, value in told.items() if value}


def _person(name: str) -> Told:
    return {"@type": "Person", "name": name} if name else {}


def _machine(name: str) -> Told:
    return {"@type": "SoftwareApplication", "name": name}


def _people(shares: Iterable[Share], role: Role) -> list[Told]:
    """Those of the credit line, who brought in most first."""
    names = dict.fromkeys(share.name for share in shares if share.role == role and share.name)
    return [_person(name) for name in names]


def _machines(shares: Iterable[Share]) -> list[Told]:
    names = dict.fromkeys(share.engine for share in shares if share.role == Role.MACHINE)
    return [_machine(name) for name in names]
