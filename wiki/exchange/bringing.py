"""Taking in which passages of a revision are translations."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from wiki.db import db
from wiki.documents import revisions
from wiki.documents.freshness import provenance, states
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.provenance import Brought
from wiki.documents.freshness.rules import State
from wiki.documents.models import Document
from wiki.exchange.authors import Authors
from wiki.exchange.lines import RevisionLine, TranslatedLine
from wiki.exchange.refusals import refuse
from wiki.exchange.unit_keys import check_known

Near = Mapping[states.Where, State]


def bring(
    document: Document, line: RevisionLine, authors: Authors, revision: revisions.Held
) -> None:
    """Keep what the line says was brought over into the newest revision. Raises Invalid.

    It goes before the publication, which asks for it.
    """
    if not line.translated:
        return
    number, by_id = revision.number, authors.find(line.author)
    held = states.load_many(document.id, _wanted(line, number), revision)
    for part in line.translated:
        if (part, number) not in held:
            raise refuse("part.unknown", "translated", part=part)
        brought = _read(line, part, number, held, authors)
        provenance.keep(document.id, part, held[part, number], brought, by_id, line.at)


def check_brought(document: Document, number: int, line: RevisionLine) -> None:
    """Go on only if what the line says was brought over was said here too. Raises Invalid.

    Who read a machine's text, and when, can change without a revision, and is left as it is here.
    """
    if not line.translated:
        return
    held = states.load_many(document.id, _wanted(line, number))
    rows = db.session.scalars(
        select(Provenance).where(Provenance.document_id == document.id, Provenance.number == number)
    )
    here = {
        (one.part, one.unit, one.source, one.source_number, one.units, one.engine, one.is_meaning)
        for one in rows
    }
    told = {
        (
            part,
            one.unit,
            one.source,
            one.source_number,
            " ".join(one.units),
            one.engine,
            one.is_meaning,
        )
        for part in line.translated
        if (part, number) in held
        for one in _read(line, part, number, held)
    }
    if told != {one for one in here if (one[0], number) in held}:
        raise refuse("revision.differs", number=number)


def _wanted(line: RevisionLine, number: int) -> set[states.Where]:
    """The languages told, at the revision and at the one before."""
    return {(part, near) for part in line.translated for near in (number, number - 1)}


def _read(
    line: RevisionLine, part: str, number: int, held: Near, authors: Authors | None = None
) -> list[Brought]:
    """The passages of one language, each once for each language that it comes from.

    No `authors`: who read a machine's text is not looked for, nor given an account.
    """
    found: dict[tuple[str, str], Brought] = {}
    now, before = held[part, number], held.get((part, number - 1))
    for entry in line.translated[part]:
        if entry.number > number:
            raise refuse("number.unexpected", "translated.number", expected=number)
        check_known(entry.units, number, "translated.units")
        passages = entry.passages or provenance.changed(before, now)
        for unit, one in _brought(entry, passages, authors):
            if unit not in now.passages:
                raise refuse("passage.unknown", "translated.passages", passage=unit)
            if (unit, entry.source) in found:
                raise refuse("translated.twice", "translated.passages", passage=unit)
            found[unit, entry.source] = one
    return list(found.values())


def _brought(
    entry: TranslatedLine, passages: Sequence[str], authors: Authors | None
) -> Iterator[tuple[str, Brought]]:
    reviewed = entry.reviewed
    by_id = authors.find(reviewed.by) if authors and reviewed else None
    for unit in passages:
        yield (
            unit,
            Brought(
                unit,
                entry.source,
                entry.number,
                entry.units,
                entry.engine,
                entry.is_meaning,
                by_id,
                reviewed.at if reviewed else None,
            ),
        )
