"""What every page in one language has alike, whoever reads it: the menu, the contact, the foot.

It is made once for each state of the pages and of what the site says of itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import current_app
from flask_babel import gettext as _
from jinja2.environment import TemplateModule

from blueprints.web.asof import as_of_now
from blueprints.web.routing import document_path, screen_path
from wiki import identity
from wiki.access.actor import VISITOR
from wiki.config import current
from wiki.documents import listings
from wiki.documents.listings import Node
from wiki.documents.touched import Touched
from wiki.identity import Identity
from wiki.texts.typography import keep_together, typeset

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


@dataclass(frozen=True)
class Contact:
    """How to reach the network, on every page."""

    phone_label: str
    phone_href: str
    mail_href: str
    address_lines: Sequence[str]


@dataclass(frozen=True)
class FooterSection:
    """One column of the footer."""

    title: str
    items: Sequence[Entry]


@dataclass(frozen=True)
class Furniture:
    """`menu`: its entries, each under the public id or the kind that it leads to; `foot` is
    written out already.
    """

    menu: Sequence[tuple[str, Entry]]
    contact: Contact
    foot: TemplateModule


def furniture(language: str) -> Furniture:
    """What stands on every page in `language`."""
    known, said = as_of_now(), identity.of(language)
    made: dict[str, tuple[Touched, Identity, Furniture]]
    made = current_app.extensions.setdefault("lieux_furniture", {})
    held = made.get(language)
    if held is None or held[0] is not known or held[1] != said:
        held = made[language] = known, said, _make(language, said)
    return held[2]


def _make(language: str, said: Identity) -> Furniture:
    nodes = listings.list_tree(VISITOR, language)
    contact = _contact(language, said)
    foot = current_app.jinja_env.get_template("layouts/foot.html")
    sections = [*_sections(language, nodes), *_supporters(said)]
    return Furniture(
        menu=list(_menu(language, nodes)),
        contact=contact,
        foot=foot.make_module({"contact": contact, "sections": sections}),
    )


def _menu(language: str, nodes: Sequence[Node]) -> Iterator[tuple[str, Entry]]:
    """The pages of the tree that ask for a place there, then the commons and the network."""
    for node in nodes:
        if node.is_in_menu and not node.parent:
            yield node.item.public_id, _entry(node, language)
    for kind, words in (
        ("article", _("Commons")),
        ("organisation", _("Directory")),
        ("offer", _("Cooperation offers")),
    ):
        yield kind, Entry(words, _path("reading.index", language, kind=kind))


def _sections(language: str, nodes: Sequence[Node]) -> Iterator[FooterSection]:
    pages = [node for node in nodes if not node.is_in_menu and node.place >= _FOOTER]
    site = [
        Entry(_("Site map"), _path("reading.site_map", language)),
        Entry(_("Recent changes"), _path("stewarding.recent", language)),
        Entry(_("Who works together"), _path("partnering.network", language)),
        *_glossary(language),
        *(_entry(node, language) for node in pages),
    ]
    yield FooterSection(_("This site"), site)
    take = [
        Entry(_("Changes as a feed (Atom)"), _path("feeds.changes", language)),
        Entry(_("Data for programs (API)"), "/api/v1/openapi.json"),
    ]
    yield FooterSection(_("Take it with you"), take)


def _glossary(language: str) -> Iterator[Entry]:
    """A glossary is between languages: a site in one has none."""
    if len(current().languages) > 1:
        yield Entry(_("Glossary"), _path("glossary.terms", language))


def _supporters(said: Identity) -> Iterator[FooterSection]:
    names = [Entry(str(name), None) for name in said.rows("supporters")]
    if names:
        yield FooterSection(_("Supported by"), names)


def _entry(node: Node, language: str) -> Entry:
    item = node.item
    return Entry(
        typeset(item.menu or item.title, item.language),
        document_path("reading.show", language, item.kind, item.slug),
        language=item.language if item.language != language else None,
    )


def _path(endpoint: str, language: str, **codes: str) -> str:
    return screen_path(endpoint, language=language, **codes)


def _contact(language: str, said: Identity) -> Contact:
    told = said.table("contact")
    phone = str(told.get("phone", ""))
    return Contact(
        phone_label=keep_together(phone),
        phone_href=f"tel:{told.get('phone_link', phone.replace(' ', ''))}",
        mail_href="/".join(("", language, str(told.get("page", "")))),
        address_lines=[str(line) for line in told.get("post", [])],
    )
