"""The introductions of an organisation, side by side in columns or as one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from flask import Response, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from blueprints.introducing.blueprint import blueprint, columns_href, introduction_href, private
from blueprints.introducing.words import MARKS
from blueprints.web import assets
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.boards import Tab, board_tabs
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.introductions import cards
from wiki.introductions.cards import Card, Cards
from wiki.introductions.rules import COLUMNS, Move, State, after
from wiki.vocab import vocabulary

#: what asks for a look or a word first, on the page of the introduction
_ASKING = {Move.ACCEPT: _("Read it, and decide"), Move.TELL: _("Tell what came of it")}
#: what one press does
_AT_ONCE = (Move.TALK, Move.AGREE, Move.RUN)
#: column → the move that leads there
_LEADING = {after(move): move for move in (*_ASKING, *_AT_ONCE)}
_OVER = (State.DECLINED, State.WITHDRAWN, State.ENDED)

Moves = Sequence[tuple[Move, str]]


@dataclass(frozen=True)
class Entry:
    """A card as its page shows it. `presses`: moves that one press does, by the state they lead to;
    `asking`: those that its own page asks something for.
    """

    card: Card
    href: str
    state: tuple[str, str]
    presses: Moves
    asking: Moves


@dataclass(frozen=True)
class Column:
    """A state, what it is called, the cards in it, and the move that leads there."""

    state: State
    title: str
    move: Move | None
    entries: Sequence[Entry]


@on_site(blueprint, "/-/board/<organisation>/introductions")
def columns(language: str, organisation: str) -> Response:
    """All introductions of an organisation; `?as=table`: one table."""
    found = cards.list_cards(current_actor(), organisation, language)
    listed = [
        Column(
            state, _label(state, language), _LEADING.get(state), _entries(found, language, state)
        )
        for state in COLUMNS
    ]
    over = _entries(found, language, *_OVER)
    is_table = request.args.get("as") == "table"
    return private(
        work(
            "introducing/table.html" if is_table else "introducing/columns.html",
            own=found.own.name,
            own_href=name_href(found.own.name, language),
            pages=board_tabs(organisation, language, "introducing.columns"),
            views=_views(language, organisation, is_table),
            columns=listed,
            over=over,
            entries=[*chain.from_iterable(column.entries for column in listed), *over],
            is_any=bool(found.cards),
            columns_script=assets.href("js/columns.js"),
        )
    )


def _entries(found: Cards, language: str, *states: State) -> list[Entry]:
    return [_entry(card, found.own.name.public_id, language) for card in found.among(*states)]


def _entry(card: Card, organisation: str, language: str) -> Entry:
    if card.is_answer:
        href = url_for("answering.answer", language=language, key=card.key)
    else:
        href = introduction_href(organisation, card.key, language)
    return Entry(
        card,
        href,
        (_label(card.state, language), MARKS[card.state]),
        [(move, _label(after(move), language)) for move in _AT_ONCE if move in card.moves],
        [(move, str(words)) for move, words in _ASKING.items() if move in card.moves],
    )


def _label(state: State, language: str) -> str:
    return vocabulary.load("introduction-states").label(state, language)


def _views(language: str, organisation: str, is_table: bool) -> list[Tab]:
    here = columns_href(organisation, language)
    return [
        Tab(gettext("Columns"), here, not is_table),
        Tab(gettext("Table"), f"{here}?as=table", is_table),
    ]
