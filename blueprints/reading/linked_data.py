"""What machines are told of a text: its languages, its state, its people, its licence.

In the words of schema.org, as JSON-LD.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias, Union

from flask import url_for

from blueprints.reading.addresses import document_href
from blueprints.reading.freshness import Freshness
from blueprints.reading.shown import Shown
from blueprints.web.render import public_href
from wiki.clock import utc_text
from wiki.documents.credits.queries import Share
from wiki.documents.credits.rules import Role

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
#: what an article is called, by its type
_TYPES = {"method": "HowTo"}

Told: TypeAlias = Mapping[str, Union[str, Sequence["Told"], "Told"]]


def describe(
    shown: Shown, freshness: Freshness, credits: Mapping[str, Sequence[Share]]
) -> Told | None:
    """The text that is shown; None for the pages of the site, and for what is not public."""
    part = shown.part
    if not shown.kind.has_section or not part.is_live:
        return None
    shares = credits.get(part.part, ())
    told: dict[str, str | Sequence[Told] | Told] = {
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


def _people(shares: Iterable[Share], role: Role) -> list[Told]:
    """Those of the credit line, who brought in most first."""
    names = dict.fromkeys(share.name for share in shares if share.role == role and share.name)
    return [{"@type": "Person", "name": name} for name in names]


def _machines(shares: Iterable[Share]) -> list[Told]:
    names = dict.fromkeys(share.engine for share in shares if share.role == Role.MACHINE)
    return [{"@type": "SoftwareApplication", "name": name} for name in names]
