"""The one way a line is written: keys in this order, no blanks, UTF-8, instants in UTC."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from wiki.access.actor import Audience
from wiki.accounts import names
from wiki.documents import contents
from wiki.documents.rules import FACTS
from wiki.exchange.lines import Addresses
from wiki.exchange.shelf import AnyRow, Key, Shelf
from wiki.kinds.registry import get_kind
from wiki.texts.significance import Significance

Told = dict[str, Any]


def encode(told: Told) -> bytes:
    """The line, with its end."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def instant(at: datetime) -> str:
    """`at` in UTC, to the microsecond where there are any."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def event(document: AnyRow, at: datetime, name: str, **told: object) -> bytes:
    """The line of something that happened to a document."""
    head = {"type": "event", "id": document.told_id, "at": instant(at), "event": name}
    return encode({**head, **told})


def head_of_revision(document: AnyRow, row: AnyRow, number: int | None, note: str) -> Told:
    """The keys that a line begins with: which revision, by whom, when, why."""
    told: Told = {"id": document.told_id, "kind": document.kind}
    if number is not None:
        told["number"] = number
    told["at"] = instant(row.at)
    if row.author:
        told["author"] = names.credit(row.author)
    if note:
        told["note"] = note
    if row.significance != Significance.MEANING:
        told["significance"] = row.significance
    return told


def parts_told(shelf: Shelf, key: Key, parts: Collection[str], is_first: bool) -> Told:
    """What the revision says in these parts. No facts: nothing on the first line, else null."""
    fields = get_kind(shelf.documents[key[0]].kind)
    told: Told = {}
    languages: dict[str, dict[str, object] | None] = {}
    for part in sorted(parts):
        if part not in shelf.parts_of(key):
            languages[part] = None
        elif (text := shelf.text(key, part)) is not None and part != FACTS:
            languages[part] = _ordered([one.name for one in fields.texts], contents.parse(text))
        elif text is not None and (facts := contents.parse(text)):
            told[FACTS] = _ordered([one.name for one in fields.facts], facts)
        elif text is not None and not is_first:
            told[FACTS] = None
    if languages:
        told["parts"] = languages
    return told


def document_told(document: AnyRow, written: Sequence[str], addresses: Addresses) -> Told:
    """What the first line tells of the document; `written` are the languages of that line."""
    told: Told = {"short": document.public_id}
    if list(written) != [document.origin]:
        told["origin"] = document.origin
    if document.audience != Audience.PUBLIC:
        told["audience"] = document.audience
    told["addresses"] = addresses
    return told


def _ordered(names_: Sequence[str], told: Mapping[str, object]) -> dict[str, object]:
    """The values in the order of the kind, those it no longer knows last."""
    known = {name: told[name] for name in names_ if name in told}
    return {**known, **{name: told[name] for name in sorted(told.keys() - known.keys())}}
