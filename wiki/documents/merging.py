"""An edit and what others saved meanwhile, put together: silently where they do not meet.

All of this runs inside a service's transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wiki.documents import contents, history, saving
from wiki.documents.former import Listed, find_former
from wiki.documents.history import PastPart
from wiki.documents.models import Document
from wiki.documents.rules import FACTS
from wiki.documents.saving import Edit, EditConflict, MergedPart
from wiki.documents.sight import Parts, sight_of_readers
from wiki.kinds.registry import get_kind
from wiki.markup.passages import split
from wiki.texts import units
from wiki.texts.merge import merge_units
from wiki.texts.rows import Conflict, Versions
from wiki.texts.units import Unit


@dataclass(frozen=True)
class Together:
    """What is to be saved: the content of each part that changes, and the passages of those that
    were merged. `taken` counts the passages of others that came along.
    """

    parts: Mapping[str, bytes]
    units: Listed = field(default_factory=dict)
    taken: int = 0


def bring_together(
    document: Document, edit: Edit, read: Mapping[str, bytes], base: Parts, now: Parts
) -> Together:
    """What `edit` becomes on what stands `now`. Raises EditConflict when a person must decide.

    Only what readers saw is merged silently: a draft or a held edit is never taken along unseen.
    """
    changes = saving.changed_parts(read, base, now)
    parts = {part: read[part] for part in changes}
    torn = [part for part, change in changes.items() if change.is_conflict]
    if not torn:
        return Together(parts)
    public = _public(document, edit.base_number, base, now)
    merged = {
        part: _merge(document, part, read[part], base.get(part), now[part], part in public)
        for part in torn
        if part in now and part != FACTS
    }
    named: dict[str, list[Unit]] = {}
    for part, one in merged.items():
        content = _settle(document, part, one) if part in public else None
        if content is not None:
            parts[part] = content
            named[part] = _name_again(document, one)
    if unsettled := [part for part in torn if part not in named]:
        raise _conflict(document.head, read, now, unsettled, merged)
    nothing = {part for part in named if contents.hash_of(parts[part]) == now[part][0]}
    return Together(
        {part: content for part, content in parts.items() if part not in nothing},
        {part: listed for part, listed in named.items() if part not in nothing},
        sum(one.taken for one in merged.values()),
    )


def _public(document: Document, base_number: int, base: Parts, now: Parts) -> set[str]:
    """The parts of which the author and the others both changed what readers saw."""
    readers = sight_of_readers(document.id)
    then, today = readers.parts_before_them(base_number), readers.parts_now(document.head)
    return {
        part
        for part in base
        if base[part] == then.get(part) and part in now and now[part] == today.get(part)
    }


def _merge(
    document: Document,
    part: str,
    content: bytes,
    base: tuple[bytes, bytes] | None,
    now: tuple[bytes, bytes],
    is_linear: bool,
) -> MergedPart:
    """The two texts together. Not linear: one was not written from the other's, so whatever
    differs is asked.
    """
    mine = {name: str(text) for name, text in contents.parse(content).items()}
    theirs = history.load({part: now})[part]
    was = history.load({part: base})[part] if base else PastPart({}, [])
    passages = _name(document, part, mine.get("body", ""), was.units, theirs.units)
    before = was if is_linear else _common(mine, passages, theirs)
    body = merge_units(before.units, passages, theirs.units, part)
    texts: dict[str, tuple[str | Conflict, ...]] = {}
    long_texts = get_kind(document.kind).long_texts
    for name in sorted({*mine, *theirs.content} - {"body"}):
        versions = Versions(*(side.get(name) for side in (before.content, mine, theirs.content)))
        text, is_decided = versions.choose()
        joint = "\n\n" if name in long_texts else " "
        texts[name] = (text or "",) if is_decided else (Conflict(name, *versions, joint=joint),)
    texts["body"] = tuple(piece for row in body.rows for piece in row.pieces)
    return MergedPart(texts, body.units, body.taken)


def _name(
    document: Document, part: str, body: str, base: list[Unit], theirs: list[Unit]
) -> list[Unit]:
    """The passages that the author wrote; what others wrote too is the same passage."""
    texts = [passage.text for passage in split(body)]
    former = find_former(document.id, {part: texts}, {part: base}).get(part, {})
    known = {unit.id for unit in base}
    added = {unit.text: unit.id for unit in theirs if unit.id not in known}
    return units.assign(base, texts, {**former, **added}, document.head + 1)


def _name_again(document: Document, merged: MergedPart) -> list[Unit]:
    """The passages as they will be read again from the merged text."""
    body = "".join(unit.text for unit in merged.units)
    texts = [passage.text for passage in split(body)]
    return units.assign(merged.units, texts, {}, document.head + 1)


def _common(mine: Mapping[str, str], passages: list[Unit], theirs: PastPart) -> PastPart:
    """What both hold; a passage that both hold in two ways stands there empty."""
    there = {unit.id: unit.text for unit in theirs.units}
    listed = [
        unit if unit.text == there[unit.id] else Unit(unit.id, "")
        for unit in passages
        if unit.id in there
    ]
    return PastPart({n: t for n, t in mine.items() if theirs.content.get(n) == t}, listed)


def _settle(document: Document, part: str, merged: MergedPart) -> bytes | None:
    """The merged content; None when a person must decide, or it is no longer a right one."""
    if merged.is_torn:
        return None
    texts, problems = get_kind(document.kind).read_texts(
        {name: "".join(map(str, pieces)) for name, pieces in merged.texts.items()}
    )
    return None if problems else contents.canonical(texts)


def _conflict(
    number: int,
    read: Mapping[str, bytes],
    now: Parts,
    torn: list[str],
    merged: Mapping[str, MergedPart],
) -> EditConflict:
    held = contents.load_many(now[part][0] for part in torn if part in now)
    theirs = {part: held.get(now[part][0], b"{}") if part in now else b"{}" for part in torn}
    return EditConflict(number, {part: read[part] for part in torn}, theirs, merged)
