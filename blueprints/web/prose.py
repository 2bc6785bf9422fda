"""A rendered text for one reader: its wiki links lead where this reader may go."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from flask_babel import gettext as _

from blueprints.web.routing import document_path, screen_path, with_query
from wiki.config import current
from wiki.documents.derived import narrow
from wiki.documents.listings import Item
from wiki.documents.surroundings import Neighbour
from wiki.markup.headings import readable_anchor
from wiki.markup.model import Rendered
from wiki.markup.pieces import WikiLink
from wiki.markup.slots import Slot, fill
from wiki.texts.typography import typeset

SectionLink = Callable[[str], Slot | None]

#: how much of a link's target its row keeps
_LONGEST = 300


def prose(
    rendered: Rendered,
    targets: Mapping[str, Item | Neighbour],
    language: str,
    text_language: str,
    section_link: SectionLink | None = None,
) -> str:
    """The HTML with its links filled; `targets` are the pages that its wiki links lead to."""
    known = current().languages

    def resolve(raw: str, words: str | None) -> Slot:
        link, (asked, kind, title) = _read(raw, known)
        anchor = f"#{readable_anchor(link.anchor)}" if link.anchor else ""
        if not link.target:
            return Slot(anchor, words or link.anchor)
        shown = words or typeset(title, asked or text_language)
        item = targets.get(link.target[:_LONGEST])
        if item is None:
            return _wanted(asked or text_language, kind, title, shown)
        spoken = item.language if asked else language
        href = document_path("reading.show", spoken, item.kind, item.slug)
        is_foreign = words is None and item.language != text_language
        return Slot(href + anchor, shown, language=item.language if is_foreign else None)

    return fill(rendered.html, resolve, section_link)


@lru_cache(5_000)
def _read(raw: str, languages: tuple[str, ...]) -> tuple[WikiLink, tuple[str, str, str]]:
    link = WikiLink.read(raw)
    return link, narrow(link.target, languages)


def _wanted(language: str, kind: str, title: str, words: str) -> Slot:
    screen = screen_path("editing.new", language=language, kind=kind or "article")
    href = with_query(screen, {"title": title})
    return Slot(href, words, is_wanted=True, hidden=_("(this page is wanted: write it)"))
