"""What readers follow from afar: the newest of a list, and its last days. Always as a visitor."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from flask import url_for
from flask_babel import gettext as _

from blueprints.reading.lists.state import State
from blueprints.web import atom, calendar
from blueprints.web.render import public_href
from wiki.access.actor import VISITOR
from wiki.browsing.queries import choose, choose_active, list_page
from wiki.browsing.taking import take
from wiki.browsing.wish import Order
from wiki.config import current
from wiki.documents.listings import Item
from wiki.texts.typography import typeset
from wiki.vocab import vocabulary

_MOST = 50
#: when a feed without entries was last changed
_BEGINNING = datetime.fromtimestamp(0, UTC)


def newest(state: State, own_href: str) -> atom.Feed:
    """The newest documents of the list, however it is ordered."""
    ids = choose(VISITOR, replace(state.wish, order=Order.NEWEST)).ids[:_MOST]
    items = list_page(VISITOR, state.language, ids)
    own = public_href(own_href)
    return atom.Feed(
        name=own,
        title=_title(state),
        language=state.language,
        self_href=own,
        href=public_href(state.href),
        entries=[_entry(item, state.language) for item in items],
        updated_at=max((item.at for item in items), default=_BEGINNING),
    )


def deadlines(state: State) -> Iterator[str]:
    """The last day of each document of the list that has not ended."""
    ids = choose_active(VISITOR, state.wish).ids
    host = urlsplit(current().public_url).hostname
    events = (
        calendar.Event(
            uid=f"{taken.item.public_id}@{host}",
            day=datetime.fromisoformat(taken.expires_on).date(),
            title=_("Last day to answer: %(title)s", title=_words(taken.item)),
            words=taken.item.summary,
            href=_href(taken.item, state.language),
            changed_at=taken.item.at,
        )
        for taken in take(VISITOR, state.language, ids)
        if taken.expires_on
    )
    return calendar.calendar(_title(state), f"-//{host}//{current().site_name}//", events)


def _entry(item: Item, language: str) -> atom.Entry:
    return atom.Entry(
        name=public_href(url_for("reading.short", name=item.public_id)),
        title=_words(item),
        language=item.language,
        href=_href(item, language),
        at=item.at,
        author=current().site_name,
        summary=item.summary,
    )


def _title(state: State) -> str:
    kind = vocabulary.load("kinds").label(state.wish.kind, state.language)
    return f"{current().site_name}: {kind}"


def _words(item: Item) -> str:
    return typeset(item.title, item.language)


def _href(item: Item, language: str) -> str:
    return public_href(url_for("reading.show", language=language, kind=item.kind, slug=item.slug))
