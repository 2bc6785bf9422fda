"""The links of a document, both ways, and those of the whole site that lead nowhere yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from blueprints.reading.addresses import Pointer, document_href, point_to
from wiki.access.actor import Actor
from wiki.config import current
from wiki.documents import listings
from wiki.documents.derived import narrow, sort_key
from wiki.documents.views import DocumentView, PartView
from wiki.markup.links import find_links
from wiki.vocab import languages

#: what a link asks for when it names no section
_KIND = "article"
_LONGEST = 300


@dataclass(frozen=True)
class Wish:
    """A page that links ask for: its title, where to write it, how many documents ask."""

    title: str
    language: str
    href: str
    sources: int


@dataclass(frozen=True)
class Links:
    """What leads to a document, where it leads, and what it asks for in vain."""

    part: PartView
    href: str
    here: Sequence[Pointer]
    outgoing: Sequence[Pointer]
    wanted: Sequence[Wish]


def compose(actor: Actor, document: DocumentView, language: str) -> Links:
    """The links of the text that a reader of `language` is shown."""
    part = document.parts[document.language_for(language)]
    targets = listings.list_link_targets(actor, document.id, part.part, language)
    raws = dict.fromkeys(link.target for link in find_links(part.body) if link.target)
    reached = {item.public_id: item for item in targets.values()}
    return Links(
        part=part,
        href=document_href(document, language),
        here=[
            point_to(item, language)
            for item in listings.list_links_here(actor, document.id, language)
        ],
        outgoing=[
            point_to(item, language)
            for item in sorted(reached.values(), key=lambda item: sort_key(item.title))
        ],
        wanted=[_wish(raw, part.part, 1) for raw in raws if raw[:_LONGEST] not in targets],
    )


def list_wanted(actor: Actor, language: str) -> list[tuple[str, list[Wish]]]:
    """The pages most asked for, by the name of their language; the reader's own first."""
    wishes = [_wish(row.raw, row.language, row.sources) for row in listings.list_wanted(actor)]
    spoken = sorted({wish.language for wish in wishes}, key=lambda code: (code != language, code))
    return [
        (languages.name_in(code, language), [wish for wish in wishes if wish.language == code])
        for code in spoken
    ]


def _wish(raw: str, spoken: str, sources: int) -> Wish:
    """What `raw` asks for in a text in `spoken`, and where to begin it with its title filled in."""
    asked, kind, title = narrow(raw, current().languages)
    language = asked or spoken
    href = url_for("editing.new", language=language, kind=kind or _KIND, title=title)
    return Wish(title, language, href, sources)
