"""Two states of a document compared: facts, texts of one line, passages of the body.

Plain values in and out. The time is bounded, whatever was written: what changed too much is told
as taken away and put there, without words compared.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from wiki.documents.history import PastPart
from wiki.documents.rules import FACTS
from wiki.texts.significance import Significance, propose
from wiki.texts.unitdiff import Change, ChangeKind, diff_units
from wiki.texts.units import Unit
from wiki.texts.worddiff import Op, Piece, diff_words, is_typography_only

State = Mapping[str, PastPart]

_MOST_PASSAGES = 2_000  # that differ, old and new together
_MOST_SIGNS = 400_000
_NOTHING = PastPart({}, [])


@dataclass(frozen=True)
class FactChange:
    """A fact that says something else; None: it said, or says, nothing."""

    name: str
    old: object
    new: object


@dataclass(frozen=True)
class TextChange:
    """A text of one line (title, summary …) that says something else."""

    name: str
    kind: ChangeKind
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class PartChange:
    """One language. `passages` holds the unchanged ones too; empty when the body is the same."""

    part: str
    texts: Sequence[TextChange]
    passages: Sequence[Change]
    is_erased: bool


@dataclass(frozen=True)
class Comparison:
    """What differs between two states; parts that are the same are left out."""

    facts: Sequence[FactChange]
    parts: Sequence[PartChange]

    @property
    def is_nothing(self) -> bool:
        """Both states say the same."""
        return not self.facts and not self.parts

    def count(self) -> dict[ChangeKind, int]:
        """How many texts and passages of each kind; kinds that do not occur are left out."""
        kinds = Counter(text.kind for part in self.parts for text in part.texts)
        kinds += Counter(change.kind for part in self.parts for change in part.passages)
        return {kind: kinds[kind] for kind in ChangeKind if kinds[kind]}


def compare(old: State, new: State) -> Comparison:
    """What differs, facts first, then the languages in alphabetical order."""
    parts = sorted({*old, *new} - {FACTS})
    changes = [_compare_part(part, old.get(part), new.get(part)) for part in parts]
    return Comparison(
        facts=_compare_facts(old.get(FACTS, _NOTHING), new.get(FACTS, _NOTHING)),
        parts=[change for change in changes if change is not None],
    )


def weigh(old: State, new: State) -> Significance:
    """What going from one state to the other seems to weigh."""
    if set(old) - {FACTS} != set(new) - {FACTS} or _compare_facts(
        old.get(FACTS, _NOTHING), new.get(FACTS, _NOTHING)
    ):
        return Significance.MEANING
    order = list(Significance)
    weights = [
        _weigh_text(str(old[part].content.get(name, "")), str(new[part].content.get(name, "")))
        for part in {*old} - {FACTS}
        for name in {*old[part].content, *new[part].content}
    ]
    return max(weights, key=order.index, default=Significance.TYPO)


def _weigh_text(old: str, new: str) -> Significance:
    if len(old) + len(new) > _MOST_SIGNS:
        return Significance.TYPO if old == new else Significance.MEANING
    return propose(old, new)


def _compare_facts(old: PastPart, new: PastPart) -> list[FactChange]:
    return [
        FactChange(name, old.content.get(name), new.content.get(name))
        for name in sorted({*old.content, *new.content})
        if old.content.get(name) != new.content.get(name)
    ]


def _compare_part(part: str, old: PastPart | None, new: PastPart | None) -> PartChange | None:
    before, after = old or _NOTHING, new or _NOTHING
    if before.is_erased or after.is_erased:
        return PartChange(part, (), (), is_erased=True) if before != after else None
    if before.content == after.content:
        return None
    names = sorted({*before.content, *after.content} - {"body"})
    texts = [
        _compare_text(name, str(before.content.get(name, "")), str(after.content.get(name, "")))
        for name in names
        if before.content.get(name) != after.content.get(name)
    ]
    is_same = before.content.get("body") == after.content.get("body")
    passages = [] if is_same else _compare_bodies(before.units, after.units)
    return PartChange(part, texts, passages, is_erased=False)


def _compare_text(name: str, old: str, new: str) -> TextChange:
    if not old or not new:
        kind = ChangeKind.REMOVED if old else ChangeKind.ADDED
    else:
        kind = ChangeKind.TYPOGRAPHY if is_typography_only(old, new) else ChangeKind.CHANGED
    return TextChange(name, kind, diff_words(old, new))


def _compare_bodies(old: Sequence[Unit], new: Sequence[Unit]) -> list[Change]:
    start = len(list(takewhile(_is_pair, zip(old, new, strict=False))))
    rest = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    end = len(list(takewhile(_is_pair, rest)))
    differing = [*old[start : len(old) - end], *new[start : len(new) - end]]
    is_bounded = (
        len(differing) <= _MOST_PASSAGES
        and sum(len(unit.text) for unit in differing) <= _MOST_SIGNS
    )
    return diff_units(old, new) if is_bounded else _tell_coarsely(old, new, start, end)


def _is_pair(pair: tuple[Unit, Unit]) -> bool:
    return pair[0] == pair[1]


def _tell_coarsely(old: Sequence[Unit], new: Sequence[Unit], start: int, end: int) -> list[Change]:
    """The same beginning and end; between them, all that was and all that is."""
    return [
        *(_same(at, at, unit) for at, unit in enumerate(new[:start])),
        *_whole(ChangeKind.REMOVED, Op.REMOVED, start, old[start : len(old) - end]),
        *_whole(ChangeKind.ADDED, Op.ADDED, start, new[start : len(new) - end]),
        *(
            _same(len(old) - end + at, len(new) - end + at, unit)
            for at, unit in enumerate(new[len(new) - end :])
        ),
    ]


def _same(old: int, new: int, unit: Unit) -> Change:
    text = unit.text.rstrip().lstrip("\r\n")
    return Change(ChangeKind.SAME, old + 1, new + 1, text, text, (Piece(Op.SAME, text),))


def _whole(kind: ChangeKind, op: Op, at: int, units: Sequence[Unit]) -> list[Change]:
    text = "".join(unit.text for unit in units).rstrip()
    if not text:
        return []
    pieces = (Piece(op, text),)
    if op is Op.REMOVED:
        return [Change(kind, at + 1, None, text, "", pieces)]
    return [Change(kind, None, at + 1, "", text, pieces)]
