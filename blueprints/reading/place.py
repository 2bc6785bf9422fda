"""Where a document stands: what is above it, what is beneath, what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from blueprints.reading import tree
from blueprints.reading.addresses import Pointer, item_href, list_href, point_to
from blueprints.reading.shown import Shown
from blueprints.web.facts import label
from wiki.documents import listings
from wiki.documents.derived import tags_of
from wiki.documents.listings import Item
from wiki.texts.typography import typeset

Links = list[tuple[str, str]]

#: the page templates that show the pages beneath
_WITH_BENEATH = ("landing", "list")


@dataclass(frozen=True)
class Place:
    """`list_href`: the list it belongs to; `section`: the entry of the menu it belongs to."""

    list_href: str | None
    crumbs: Sequence[tuple[str, ...]]
    section: str
    beneath: Sequence[Pointer]
    topics: Links = field(default_factory=list)
    tags: Links = field(default_factory=list)


def place(shown: Shown) -> Place:
    """A page stands in the tree, any other document in the list of its kind."""
    return _in_list(shown) if shown.kind.has_section else _in_tree(shown)


def _in_tree(shown: Shown) -> Place:
    own, language = shown.document.public_id, shown.language
    nodes = listings.list_tree(shown.actor, language)
    above = tree.ancestors(nodes, own)
    beneath = (
        tree.children(nodes, own) if shown.document.facts.get("template") in _WITH_BENEATH else []
    )
    return Place(
        list_href=None,
        crumbs=[_crumb(item, language) for item in above],
        section=above[0].public_id if above else own,
        beneath=[point_to(item, language) for item in beneath],
    )


def _crumb(item: Item, language: str) -> tuple[str, str, str]:
    return (
        typeset(item.menu or item.title, item.language),
        item_href(item, language),
        item.language,
    )


def _in_list(shown: Shown) -> Place:
    kind = shown.document.kind
    codes = shown.document.facts.get("topics", [])
    topics = _filters(shown, "topics", codes if isinstance(codes, list) else [])
    return Place(
        list_href=list_href(shown.language, kind),
        crumbs=topics[:1],
        section=kind,
        beneath=(),
        topics=topics,
        tags=_filters(shown, "tag", tags_of(dict(shown.part.texts))),
    )


def _filters(shown: Shown, name: str, values: Sequence[str]) -> Links:
    """Each value in words, and the list of what else answers to it."""
    kind, language = shown.document.kind, shown.language
    return [
        (
            label(kind, name, value, language),
            list_href(language, kind, {name: value}),
        )
        for value in values
    ]
