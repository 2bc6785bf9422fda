"""The main menu and the pages of the footer: the pages of the tree that ask for a place there.

They are the same for everybody, so they are made once for each state of the journal.
"""

from dataclasses import dataclass

from flask import current_app, g, url_for
from flask_babel import gettext as _

from wiki.access.actor import VISITOR
from wiki.documents import listings
from wiki.documents.listings import Node
from wiki.journal import queries as journal
from wiki.texts.typography import typeset

#: pages out of the menu with a place from here on stand in the footer
_FOOTER = 90


@dataclass(frozen=True)
class Entry:
    """A link of the menu or the footer; without `href`, words only.

    `language` is that of its words, None when it is the reader's.
    """

    label: str
    href: str | None
    is_current: bool = False
    language: str | None = None


def menu_entries(language: str, section: str) -> list[Entry]:
    """The menu in `language`; `section` is the public id or kind of the entry we are in."""
    entries = [
        _entry(node, language, is_current=section == node.item.public_id)
        for node in _tree(language)
        if node.is_in_menu and not node.parent
    ]
    commons = url_for("reading.index", language=language, kind="article")
    return [*entries, Entry(_("Commons"), commons, section == "article")]


def footer_pages(language: str) -> list[Entry]:
    """The pages that every page of the site leads to."""
    return [
        _entry(node, language)
        for node in _tree(language)
        if not node.is_in_menu and node.place >= _FOOTER
    ]


def _entry(node: Node, language: str, is_current: bool = False) -> Entry:
    item = node.item
    return Entry(
        typeset(item.menu or item.title, item.language),
        url_for("reading.show", language=language, kind=item.kind, slug=item.slug),
        is_current,
        item.language if item.language != language else None,
    )


def _tree(language: str) -> list[Node]:
    sequence = g.get("sequence")
    if sequence is None:
        sequence = g.sequence = journal.newest()
    made: dict[str, tuple[int, list[Node]]] = current_app.extensions.setdefault("lieux_menu", {})
    held = made.get(language)
    if held is None or held[0] != sequence:
        held = (sequence, listings.list_tree(VISITOR, language))
        made[language] = held
    return held[1]
