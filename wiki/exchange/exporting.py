"""Exporting everything, in the order of the journal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import func, select

from wiki.accounts import names
from wiki.db import db, snapshot
from wiki.documents.models import Revision
from wiki.documents.rules import FACTS
from wiki.exchange import translations
from wiki.exchange.acts import (
    DELETED,
    PAIRED,
    PUBLISHED,
    REVISED,
    SEEN,
    UNPAIRED,
    WITHDRAWN,
    Act,
    Disagreement,
    pages_of_acts,
)
from wiki.exchange.lives import life_lines
from wiki.exchange.shelf import AnyRow, Key, Shelf, last_deletions
from wiki.exchange.terms import term_lines
from wiki.exchange.writing import (
    Told,
    document_told,
    encode,
    event,
    head_of_revision,
    instant,
    parts_told,
)

T = TypeVar("T")

_SAYINGS = {SEEN: "seen", PAIRED: "twin", UNPAIRED: "unpaired"}


def export_lines() -> Iterator[bytes]:
    """Every document with all its past, how the offers stand, then the glossary, line by line.

    Raises Disagreement when the journal does not tell of every revision.
    """
    with snapshot():
        told = 0
        for acts in pages_of_acts():
            told += sum(act.type == REVISED for act in acts)
            yield from _lines(acts)
        if told != db.session.scalar(select(func.count()).select_from(Revision)):
            raise Disagreement("a revision that no entry of the journal tells")
        yield from life_lines()
        yield from term_lines(is_public=False)


def _lines(acts: Sequence[Act]) -> Iterator[bytes]:
    keys = [(act.document_id, act.number) for act in acts if act.type == REVISED]
    shelf = Shelf(acts, keys)
    translated = translations.load(keys)
    shelf.open(
        (key, part) for key in keys for part in {*shelf.changes(key), *translated.get(key, ())}
    )
    deletions = last_deletions([act.document_id for act in acts if act.type == DELETED])
    is_folded = False
    for act, following in zip(acts, [*acts[1:], None], strict=True):
        document = shelf.documents[act.document_id]
        if act.type == REVISED:
            key = (act.document_id, act.number)
            is_folded = following is not None and _is_same_act(shelf, key, following)
            yield encode(_revision(shelf, key, is_folded, translated.get(key, {})))
        elif act.type == PUBLISHED and act.at and not is_folded:
            yield event(document, act.at, "published", number=act.number, parts=act.parts)
        elif act.type == WITHDRAWN and act.at:
            yield event(document, act.at, "withdrawn", parts=act.parts)
        elif act.said and act.at:
            yield event(document, act.at, _SAYINGS[act.type], **_said(act))
        elif document.deleted_at and deletions.get(act.document_id) == act.sequence:
            yield event(
                document, document.deleted_at, "deleted", reason=document.deletion_reason or ""
            )
        is_folded = is_folded and act.type == REVISED


def _is_same_act(shelf: Shelf, key: Key, following: Act) -> bool:
    """Whether the revision was published in the act that saved it: all that it changed, no more."""
    return (
        following.type == PUBLISHED
        and (following.document_id, following.number) == key
        and following.at == shelf.revisions[key].at
        and sorted(following.parts) == shelf.changes(key)
    )


def _said(act: Act) -> Told:
    """Somebody's word on freshness, and whose."""
    told: Told = {"by": names.credit(act.by)} if act.by else {}
    if act.type == SEEN:
        changes = {part: _sorted(units) for part, units in _sorted(act.said["changes"]).items()}
        return {**told, "language": act.said["language"], "changes": changes}
    told |= {"left": act.said["left"], "right": act.said["right"]}
    if act.type == UNPAIRED:
        return {**told, "passages": sorted(act.said["units"])}
    told["pairs"] = _sorted(act.said["pairs"])
    return {**told, "confirmed": True} if act.said["confirmed"] else told


def _sorted(told: Mapping[str, T]) -> dict[str, T]:
    return {name: told[name] for name in sorted(told)}


def _revision(
    shelf: Shelf, key: Key, is_published: bool, translated: Mapping[str, Sequence[AnyRow]]
) -> Told:
    owner, number = key
    document, row, changes = shelf.documents[owner], shelf.revisions[key], shelf.changes(key)
    told = head_of_revision(document, row, number, row.note)
    if row.base != number - 1:
        told["base"] = row.base
    told |= parts_told(shelf, key, changes, is_first=number == 1)
    if is_published:
        told["publish"] = True
    held = [part for part in changes if part in shelf.parts_of(key)]
    units = {part: shelf.units(key, part) for part in held}
    if any(units.values()):
        told["units"] = {part: listed for part, listed in units.items() if listed}
    brought = [part for part in sorted(translated) if shelf.text(key, part) is not None]
    if brought:
        told["translated"] = {part: translations.told(translated[part]) for part in brought}
    erased = [part for part in held if shelf.text(key, part) is None]
    if erased:
        told["erased"] = {part: shelf.parts_of(key)[part][0].hex() for part in erased}
    if row.hidden:
        told["hidden"] = {"what": row.hidden, "at": instant(row.hidden_at)}
    if number == 1:
        written = [part for part in held if part not in (FACTS, *erased)]
        told |= document_told(document, written, shelf.addresses.get(owner, {}))
    return told
