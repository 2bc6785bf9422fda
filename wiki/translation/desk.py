"""What a translator has before their eyes: passages face to face, and which of them want work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wiki.access.actor import Actor
from wiki.documents import history, queries
from wiki.documents.freshness import twins
from wiki.documents.freshness.pairs import is_field
from wiki.documents.freshness.queries import Stale, find_origin, list_stale, state_of
from wiki.documents.freshness.rules import State
from wiki.documents.views import DocumentView
from wiki.kinds.registry import get_kind
from wiki.texts.constants import CarriedOver, carry_over
from wiki.translation.composing import Work


class RowState(StrEnum):
    """What a passage wants from a translator."""

    FRESH = "fresh"
    MACHINE = "machine"  # written by a machine, read by nobody
    BEHIND = "behind"
    DIVERGED = "diverged"
    MISSING = "missing"
    GONE = "gone"  # the source has it no more
    ALONE = "alone"  # only in the source, and that is right


@dataclass(frozen=True)
class Row:
    """A passage of the source, or several that one passage of the target answers.

    `place` counts the passages of the text from 1; fields have none. `target` None: there is none.
    """

    unit: str
    place: int | None
    source: str | None
    target: str | None
    state: RowState
    stale: Sequence[Stale] = ()
    carried: CarriedOver | None = None

    @property
    def is_open(self) -> bool:
        """Whether it wants work."""
        return self.state not in (RowState.FRESH, RowState.ALONE)

    @property
    def changes(self) -> list[int]:
        """What there is to answer."""
        return [change for stale in self.stale for change in stale.changes]

    @property
    def before(self) -> str | None:
        """What the source said when the target was last in step."""
        listed = [stale.before for stale in self.stale if stale.before is not None]
        return "".join(listed) if listed else None

    @property
    def opening(self) -> str:
        """What the field holds when it opens."""
        return (self.carried.text if self.carried else self.target or "").strip()


@dataclass(frozen=True)
class Desk:
    """Everything to translate one language of a document from another."""

    work: Work
    rows: Sequence[Row]

    @property
    def open_rows(self) -> list[Row]:
        """The passages that want work."""
        return [row for row in self.rows if row.is_open]


def open_desk(
    actor: Actor, document: DocumentView, source: str, language: str, base: int | None = None
) -> Desk:
    """The desk of somebody who may write `document`, as `queries.find_to_edit` gave it.

    The source is what readers see of it, where they see it. `base`: the revision that was open when
    the page was made; the target is read there.
    """
    public = queries.find_document(actor, document.id)
    seen = public.parts if public and source in public.parts else document.parts
    shown = {source: seen[source]}
    if language in document.parts:
        shown[language] = document.parts[language]
    view = replace(document, parts=shown)
    pairs = twins.load(document.id).between(source, language)
    stale = list_stale(view, language) if language in shown else []
    machine = find_origin(view, shown[language]).machine if language in shown else ()
    work = Work(
        source_part=source,
        source=_in_order(document.kind, state_of(shown[source])),
        part=language,
        target=_target(actor, document, language, base),
        pairs=pairs,
        head=document.head if base is None else base,
        long_texts=get_kind(document.kind).long_texts,
    )
    return Desk(work, list(_rows(work, stale, frozenset(machine))))


def _in_order(kind: str, state: State) -> State:
    """The fields as the kind orders them."""
    names = [text.name for text in get_kind(kind).texts]
    fields = sorted(state.fields.items(), key=lambda field: names.index(field[0]))
    return State(state.number, dict(fields), state.units)


def _target(actor: Actor, document: DocumentView, language: str, base: int | None) -> State | None:
    if base is not None and base != document.head:
        past = history.read_base(actor, document, base).get(language)
        if past is None:
            return None
        return State.of(base, past.content, past.units)
    return state_of(document.parts[language]) if language in document.parts else None


def _rows(work: Work, stale: Sequence[Stale], machine: frozenset[str]) -> Iterator[Row]:
    by_unit = {one.unit: one for one in stale}
    place = 0
    for group in _groups(work):
        place += not is_field(group[0])
        yield _row(work, group, by_unit, machine, None if is_field(group[0]) else place)
    for one in stale:
        if one.after is None:
            target = _text(work.target, one.twins)
            yield Row(one.unit, None, None, target, RowState.GONE, [one])


def _groups(work: Work) -> Iterator[list[str]]:
    """The passages of the source, those together that one passage of the target answers."""
    group: list[str] = []
    before: str | None = None
    for unit in work.source.passages:
        there = work.twins(unit)
        first = there[0] if there else None
        if group and (first is None or first != before):
            yield group
            group = []
        group.append(unit)
        before = first
    if group:
        yield group


def _row(
    work: Work,
    group: Sequence[str],
    stale: Mapping[str, Stale],
    machine: frozenset[str],
    place: int | None,
) -> Row:
    there = list(dict.fromkeys(twin for unit in group for twin in work.twins(unit)))
    own = [stale[unit] for unit in group if unit in stale]
    target = _text(work.target, there)
    row = Row(
        unit=group[0],
        place=place,
        source=_text(work.source, group),
        target=target,
        state=_state(work, own, there, machine),
        stale=own,
    )
    if row.before is None or target is None:
        return row
    before = "".join(
        (stale[unit].before or "") if unit in stale else work.source.passages[unit]
        for unit in group
    )
    return replace(row, carried=carry_over(before, row.source or "", target))


def _state(
    work: Work, stale: Sequence[Stale], twins: Sequence[str], machine: frozenset[str]
) -> RowState:
    if not twins:
        return RowState.MISSING if stale or work.target is None else RowState.ALONE
    if any(one.is_diverged for one in stale):
        return RowState.DIVERGED
    if stale:
        return RowState.BEHIND
    return RowState.MACHINE if machine & set(twins) else RowState.FRESH


def _text(state: State | None, units: Sequence[str]) -> str | None:
    listed = [state.passages[unit] for unit in units if unit in state.passages] if state else []
    return "".join(listed) if listed else None
