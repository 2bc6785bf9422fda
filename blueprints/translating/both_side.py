"""One side of an open book: the passages of a language, and what they have not taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import shorten

from blueprints.web.prose import prose
from blueprints.web.routing import interface_language
from wiki.access.actor import Actor
from wiki.documents import listings, rendering
from wiki.documents.freshness.queries import Origin, Stale, find_origin, list_stale, state_of
from wiki.documents.views import DocumentView, PartView
from wiki.markup.errors import RenderFailed
from wiki.markup.excerpts import Excerpt, cut
from wiki.texts.plain import plain
from wiki.texts.worddiff import Piece, diff_words
from wiki.texts.words import words
from wiki.vocab import languages


@dataclass(frozen=True)
class Missed:
    """What the other language came to say; `is_gone`: it says nothing of it any more."""

    is_diverged: bool
    is_gone: bool
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class Cell:
    """What stands on one side of a row. `html` None: it is shown as it was typed."""

    units: Sequence[str]
    html: str | None
    text: str
    is_machine: bool
    missed: Sequence[Missed]


@dataclass(frozen=True)
class Side:
    """A language. `blocks` are its passages as they show, `stale` what it lacks of the other."""

    code: str
    part: PartView
    origin: Origin
    blocks: Sequence[Excerpt] | None
    stale: Sequence[Stale]

    @classmethod
    def read(cls, actor: Actor, document: DocumentView, code: str, other: str) -> "Side":
        """The language `code` of a document, which stands beside `other`."""
        part = document.parts[code]
        return cls(
            code=code,
            part=part,
            origin=find_origin(document, part),
            blocks=_blocks(actor, document, part),
            stale=[one for one in list_stale(document, code) if one.source == other],
        )

    @property
    def name(self) -> str:
        """What the reader calls the language."""
        return languages.name_in(self.code, interface_language())

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Every passage and field as it was typed."""
        return state_of(self.part).passages

    @cached_property
    def shown(self) -> Mapping[str, Excerpt]:
        """The blocks of the body by their first unit, in order."""
        if self.blocks is not None:
            return {block.units[0]: block for block in self.blocks}
        units = [unit.id for unit in state_of(self.part).units if unit.text.strip()]
        return {unit: Excerpt((unit,), "") for unit in units}

    @cached_property
    def first_of(self) -> Mapping[str, str]:
        """Each unit that shows, and the first one of its block."""
        return {unit: first for first, block in self.shown.items() for unit in block.units}

    def cell(self, firsts: Sequence[str]) -> Cell | None:
        """These blocks, one under the other; None when there are none."""
        if not firsts:
            return None
        units = [unit for first in firsts for unit in self.shown[first].units]
        html = "\n".join(self.shown[first].html for first in firsts)
        return self._cell(units, html if self.blocks is not None else None)

    def field(self, name: str) -> Cell | None:
        """A field, such as the title."""
        return self._cell([name], None) if name in self.texts else None

    def lacks(self, unit: str) -> bool:
        """Whether a passage of the other language is missing here."""
        return any(one.unit == unit and not one.twins for one in self.stale)

    def words_in(self, units: Sequence[str]) -> int:
        """How many words these passages have."""
        return sum(len(words(self.texts[unit])) for unit in units)

    def excerpt(self, unit: str) -> str:
        """The first words of a passage."""
        return shorten(plain(self.texts[unit]), 80, placeholder="…")

    def count(self, state: str) -> int:
        """How many passages are "behind", "diverged" or "missing" here."""
        return sum(_state(one) == state for one in self.stale)

    def _cell(self, units: Sequence[str], html: str | None) -> Cell:
        return Cell(
            units=units,
            html=html,
            text="\n".join(self.texts[unit].strip() for unit in units),
            is_machine=any(unit in self.origin.machine for unit in units),
            missed=[_missed(one) for one in self.stale if set(one.twins) & set(units)],
        )


def _blocks(actor: Actor, document: DocumentView, part: PartView) -> Sequence[Excerpt] | None:
    """None for a hostile text, which cannot be rendered."""
    try:
        rendered = rendering.rendered(document.public_id, part)
    except RenderFailed:
        return None
    targets = listings.find_link_targets(actor, part.part, part.body)
    return cut(prose(rendered, targets, interface_language(), part.part), f"{part.part}-")


def _missed(stale: Stale) -> Missed:
    return Missed(
        is_diverged=stale.is_diverged,
        is_gone=stale.after is None,
        pieces=diff_words((stale.before or "").strip(), (stale.after or "").strip()),
    )


def _state(stale: Stale) -> str:
    if not stale.twins:
        return "missing"
    return "diverged" if stale.is_diverged else "behind"
