"""A comparison as pages show it: rows of passages, unchanged runs put together, facts in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from flask_babel import gettext as _

from blueprints.web.facts import tell_fact
from blueprints.web.routing import interface_language
from wiki.documents.comparing import Comparison, FactChange, PartChange, TextChange
from wiki.kinds.registry import get_kind
from wiki.texts.unitdiff import Change, ChangeKind
from wiki.texts.worddiff import Op, Piece
from wiki.vocab import languages

Named = TypeVar("Named", FactChange, TextChange)


@dataclass(frozen=True)
class Row:
    """A passage, or a run of unchanged ones; `place` says which in the text."""

    place: str
    kind: str
    pieces: Sequence[Piece]
    note: str | None = None


@dataclass(frozen=True)
class ShownFact:
    """A fact by its name in the kind; empty pieces are left out."""

    name: str
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class ShownPart:
    """One language; `texts` are named as the kind names them."""

    code: str
    name: str
    texts: Sequence[TextChange]
    passages: Sequence[Row]
    is_erased: bool


@dataclass(frozen=True)
class Shown:
    """All that a page says of a comparison. `counts` are (kind of change, how many) pairs."""

    counts: Sequence[tuple[str, int]]
    facts: Sequence[ShownFact]
    parts: Sequence[ShownPart]
    is_nothing: bool


def show(comparison: Comparison, kind: str) -> Shown:
    """Put the comparison of two states of a document of this kind into words.

    The reader's language comes first, and fields as the kind orders them.
    """
    language, kind_of = interface_language(), get_kind(kind)
    names = [*(fact.name for fact in kind_of.facts), *(text.name for text in kind_of.texts)]
    rank = {name: at for at, name in enumerate(names)}
    counts = comparison.count()
    counts[ChangeKind.SAME] = counts.pop(ChangeKind.SAME, 0)  # told last
    return Shown(
        counts=[(str(change), count) for change, count in counts.items() if count],
        facts=[_fact(change, kind) for change in _ranked(comparison.facts, rank)],
        parts=[
            _part(change, rank)
            for change in sorted(comparison.parts, key=lambda change: change.part != language)
        ],
        is_nothing=comparison.is_nothing,
    )


def _ranked(changes: Iterable[Named], rank: Mapping[str, int]) -> list[Named]:
    """In the order of the kind; a field that it no longer has comes last."""
    return sorted(changes, key=lambda change: rank.get(change.name, len(rank)))


def _fact(change: FactChange, kind: str) -> ShownFact:
    was, now = (tell_fact(kind, change.name, value) for value in (change.old, change.new))
    pieces = [Piece(Op.REMOVED, was), Piece(Op.ADDED, now)]
    return ShownFact(change.name, [piece for piece in pieces if piece.text])


def _part(change: PartChange, rank: Mapping[str, int]) -> ShownPart:
    return ShownPart(
        code=change.part,
        name=languages.own_name(change.part),
        texts=_ranked(change.texts, rank),
        passages=list(_rows(change.passages)),
        is_erased=change.is_erased,
    )


def _rows(changes: Sequence[Change]) -> Iterator[Row]:
    for is_same, run in groupby(changes, key=lambda change: change.kind is ChangeKind.SAME):
        if is_same:
            yield _unchanged(list(run))
        else:
            yield from map(_row, run)


def _unchanged(run: Sequence[Change]) -> Row:
    first, last = run[0].new_position, run[-1].new_position
    place = str(first) if first == last else _("%(first)s to %(last)s", first=first, last=last)
    text = "\n\n".join(change.new_text for change in run)
    return Row(place, str(ChangeKind.SAME), [Piece(Op.SAME, text)])


def _row(change: Change) -> Row:
    place = change.new_position or change.old_position
    return Row(str(place), str(change.kind), change.pieces, _note(change))


def _note(change: Change) -> str | None:
    match change.kind:
        case ChangeKind.MOVED:
            return str(_("It was passage %(number)s.", number=change.old_position))
        case ChangeKind.SPLIT:
            return str(_("It was one passage, it is several."))
        case ChangeKind.JOINED:
            return str(_("It was several passages, it is one."))
    return None
