"""Putting a question to a snapshot of the index."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import readable
from wiki.search.highlight import marked, snippet
from wiki.search.inverted.correcting import corrected
from wiki.search.inverted.facets import counted
from wiki.search.inverted.finding import Found, Selection, best, matching, narrowed
from wiki.search.inverted.schema import field_of
from wiki.search.inverted.snapshot import Snapshot
from wiki.search.model import Answer, Group, Hit, Question
from wiki.search.needs import Reading, read
from wiki.search.query import Query, parse
from wiki.search.twins import with_twins

_MOST_PAGES: Final = 100
_MOST_A_PAGE: Final = 50

_Readings: TypeAlias = Mapping[str, Reading]
_Selections: TypeAlias = Mapping[str, Sequence[Selection]]


def answer(snapshot: Snapshot, question: Question) -> Answer:
    """What the asker may find. Where nothing holds all the words, what holds some."""
    query = parse(question.text)
    readings = _readings(snapshot, question, query)
    selections = _selections(snapshot, question, readings)
    is_loosened = not _any(selections)
    if is_loosened:
        readings = {language: reading.loosened for language, reading in readings.items()}
        selections = _selections(snapshot, question, readings)
    chosen = _chosen(question)
    return Answer(
        groups=tuple(_groups(snapshot, question, readings, selections)),
        facets=counted((one for several in selections.values() for one in several), chosen),
        suggestion=corrected(snapshot, question, query) if is_loosened else None,
        is_capped=query.is_capped,
        is_loosened=is_loosened and _any(selections),
    )


def match(snapshot: Snapshot, question: Question) -> list[int]:
    """Every document that holds all the words: by language, the reader's first, then best first."""
    readings = _readings(snapshot, question, parse(question.text))
    chosen = _chosen(question)
    matched: list[int] = []
    for language, several in _selections(snapshot, question, readings).items():
        kept = [narrowed(selection, chosen) for selection in several]
        most = sum(len(selection.numbers) for selection in kept)
        found = best(snapshot, field_of(language), readings[language], kept, most)
        matched += [one.segment.documents[one.number] for one in found]
    return matched


def _readings(snapshot: Snapshot, question: Question, query: Query) -> _Readings:
    """The question as each language reads it."""
    return {
        language: read(
            with_twins(query, question.twins.get(language, ())),
            language_of(language),
            partial(snapshot.terms_beginning, field_of(language)),
        )
        for language in question.in_order
    }


def _selections(snapshot: Snapshot, question: Question, readings: _Readings) -> _Selections:
    """What the asker may find in each language, a document only in the first that has it."""
    seen: set[int] = set()
    found: dict[str, list[Selection]] = {}
    for language, reading in readings.items():
        found[language] = [
            matching(part, field_of(language), question.audiences, reading).without(seen)
            for part in snapshot.parts
        ]
        seen.update(*(selection.documents for selection in found[language]))
    return found


def _groups(
    snapshot: Snapshot, question: Question, readings: _Readings, selections: _Selections
) -> Iterator[Group]:
    chosen = _chosen(question)
    size = min(max(question.per_page, 1), _MOST_A_PAGE)
    first = (min(max(question.page, 1), _MOST_PAGES) - 1) * size
    for language, several in selections.items():
        kept = [narrowed(selection, chosen) for selection in several]
        if total := sum(len(selection.numbers) for selection in kept):
            reading = readings[language]
            found = best(snapshot, field_of(language), reading, kept, first + size)
            hits = tuple(_hit(one, language, reading.stems) for one in found[first:])
            yield Group(language, total, hits)


def _hit(found: Found, code: str, stems: Sequence[str]) -> Hit:
    entry = found.segment.entry(found.number)
    language = language_of(code)
    text = readable(f"{entry.summary}\n{entry.body}".strip())
    return Hit(
        document_id=entry.document_id,
        public_id=entry.public_id,
        kind=entry.kind,
        language=entry.language,
        title=entry.title,
        title_pieces=marked(readable(entry.title), stems, language),
        snippet=snippet(text, stems, language),
        score=found.score,
    )


def _chosen(question: Question) -> dict[str, str]:
    kind = {"kind": question.kind} if question.kind else {}
    return {**question.facets, **kind}


def _any(selections: _Selections) -> bool:
    return any(selection.numbers for several in selections.values() for selection in several)
