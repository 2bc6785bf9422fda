"""The site at a glance: the tree of pages, and each section with what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprints.reading.addresses import list_href
from blueprints.reading.tree import Branch, grow
from blueprints.web.facts import label
from wiki.access.actor import Actor
from wiki.browsing.queries import choose
from wiki.browsing.wish import Wish
from wiki.documents import listings
from wiki.kinds.registry import KINDS

_TOPICS = "topics"


@dataclass(frozen=True)
class Section:
    """A kind that has a section: how many documents it holds, and by topic."""

    kind: str
    href: str
    total: int
    topics: Sequence[tuple[str, str, int]]


@dataclass(frozen=True)
class SiteMap:
    """What the site map shows."""

    pages: Sequence[Branch]
    sections: Sequence[Section]


def compose(actor: Actor, language: str) -> SiteMap:
    """The site as this actor may read it."""
    sections = [_section(actor, kind.name, language) for kind in KINDS.values() if kind.has_section]
    return SiteMap(grow(listings.list_tree(actor, language), language), sections)


def _section(actor: Actor, kind: str, language: str) -> Section:
    chosen = choose(actor, Wish(kind, language))
    return Section(
        kind=kind,
        href=list_href(language, kind),
        total=len(chosen.ids),
        topics=[
            (
                label(kind, _TOPICS, code, language),
                list_href(language, kind, {_TOPICS: code}),
                count,
            )
            for code, count in chosen.facets.get(_TOPICS, [])
        ],
    )
