"""Two languages face to face as a page: a row for each passage, and what its sides lack."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from blueprints.translating.both_rows import Gap, Pair, Row, lay_out
from blueprints.translating.both_side import Side
from blueprints.translating.screen import anchor_of
from blueprints.web.addresses import document_href
from blueprints.web.routing import interface_language
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.config import current
from wiki.documents.freshness import twins
from wiki.documents.freshness.pairs import Pairs
from wiki.documents.rules import action_of_writing
from wiki.documents.views import DocumentView
from wiki.vocab import languages


@dataclass(frozen=True)
class BothPage:
    """What the template shows. `choosing`: the row whose pairs are being chosen, if any."""

    document: DocumentView
    left: Side
    right: Side
    rows: Sequence[Row]
    choosing: Row | None
    may_pair: bool
    writable: Collection[str]

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both languages."""
        return self.left, self.right

    @cached_property
    def guesses(self) -> Sequence[Pair]:
        """The pairs that nobody confirmed yet."""
        return [pair for row in self.rows for pair in row.guesses]

    @property
    def moved(self) -> int:
        """How many rows do not stand in the same place in both languages."""
        return sum(row.has_moved for row in self.rows)

    @property
    def following(self) -> tuple[Side, Side]:
        """The side that may follow the order of the other one: never the original."""
        is_right = self.right.code == self.document.origin
        return (self.left, self.right) if is_right else (self.right, self.left)

    @property
    def may_order(self) -> bool:
        """Whether the reader may let it follow."""
        return self.following[0].code in self.writable

    @property
    def first_gap(self) -> str | None:
        """The row in which a passage is missing first."""
        return next((row.id for row in self.rows if row.gap and not row.gap.is_meant), None)

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        """(names, address, whether it is this one) of each two languages; none for only two."""
        held = [code for code in current().languages if code in self.document.parts]
        if len(held) < 3:
            return []
        shown = {self.left.code, self.right.code}
        return [
            (
                f"{languages.own_name(one)} – {languages.own_name(other)}",
                self.href(left=one, right=other),
                {one, other} == shown,
            )
            for one, other in combinations(held, 2)
        ]

    @property
    def action(self) -> str:
        """Where its forms post."""
        return self.href(left=self.left.code, right=self.right.code)

    def encode(self, pairs: Iterable[Pair]) -> str:
        """Pairs as a form carries them."""
        return Pairs(dict.fromkeys(pairs, False)).encode()

    def alone(self, side: Side) -> str:
        """Where a language is read alone."""
        return document_href(self.document, side.code, "reading.show")

    def choosing_href(self, row: Row) -> str:
        """The same page, with the form that says what else a row answers."""
        side, cell = (self.left, row.left) if row.left else (self.right, row.right)
        asked = {"of": side.code, "pair": cell.units[0]} if cell else {}
        return f"{self.href(left=self.left.code, right=self.right.code, **asked)}#{row.id}"

    def desk_href(self, gap: Gap) -> str | None:
        """Where a missing passage is translated, for those who may."""
        if gap.missing is None or gap.side.code not in self.writable:
            return None
        source = self.right if gap.side is self.left else self.left
        told = {"from": source.code, "_anchor": anchor_of(gap.missing)}
        return document_href(self.document, gap.side.code, "translating.translate", **told)

    def href(self, **asked: str) -> str:
        """This screen, asked for something."""
        language = interface_language()
        return document_href(self.document, language, "translating.both", **asked)


def compose(
    actor: Actor,
    document: DocumentView,
    codes: tuple[str, str],
    of: str | None = None,
    unit: str | None = None,
) -> BothPage:
    """The page for this reader; the row of passage `unit` of language `of` opens its form."""
    left, right = (
        Side.read(actor, document, code, other) for code, other in (codes, reversed(codes))
    )
    pairs = twins.load(document.id).between(left.code, right.code)
    rows = lay_out(document.kind, left, right, pairs)
    may_pair = actor.is_member and may(actor, Action.DOCUMENT_PUBLISH, document.standing)
    return BothPage(
        document=document,
        left=left,
        right=right,
        rows=rows,
        choosing=_find(rows, of == left.code, unit) if may_pair and unit else None,
        may_pair=may_pair,
        writable=frozenset(code for code in codes if _may_write(actor, document, code)),
    )


def _may_write(actor: Actor, document: DocumentView, code: str) -> bool:
    return may(actor, action_of_writing(document.origin, [code]), document.standing)


def _find(rows: Sequence[Row], is_left: bool, unit: str) -> Row | None:
    for row in rows:
        cell = row.left if is_left else row.right
        if row.number is not None and cell and unit in cell.units:
            return row
    return None
