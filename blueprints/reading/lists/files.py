"""A list as files: what is told of each document, written as it is read."""

import json
from collections.abc import Iterable, Iterator

from blueprints.reading.lists.columns import (
    fact_cells,
    fact_columns,
    has_words,
    head_cells,
    head_columns,
    words_of,
)
from blueprints.web.table import table
from wiki.browsing.taking import Taken
from wiki.kinds.kind import Kind

JSON_TYPE = "application/json; charset=utf-8"
GEOJSON_TYPE = "application/geo+json; charset=utf-8"


def as_table(kind: Kind, language: str, documents: Iterable[Taken]) -> Iterator[str]:
    """CSV: a heading, then a line a document."""
    return table(_rows(kind, language, documents))


def _rows(kind: Kind, language: str, documents: Iterable[Taken]) -> Iterator[list[str]]:
    head = head_columns(kind)
    yield [column.heading for column in (*head, *fact_columns(kind))]
    for taken in documents:
        cells = head_cells(taken, language)
        facts = fact_cells(kind, taken.facts, language)
        yield [*(cells[column.name] for column in head), *facts]


def as_data(kind: Kind, language: str, documents: Iterable[Taken]) -> Iterator[str]:
    """JSON: `documents`, each with its facts in codes, and in words where codes have any."""
    yield f'{{"kind": {_json(kind.name)}, "language": {_json(language)}, "documents": ['
    yield from _separated(_told(kind, language, taken) for taken in documents)
    yield "\n]}\n"


def as_places(kind: Kind, language: str, documents: Iterable[Taken]) -> Iterator[str]:
    """GeoJSON (RFC 7946): a point for each document that says where it is."""
    yield '{"type": "FeatureCollection", "features": ['
    yield from _separated(
        {
            "type": "Feature",
            "id": taken.item.public_id,
            "geometry": {
                "type": "Point",
                "coordinates": [
                    float(str(taken.facts["longitude"])),
                    float(str(taken.facts["latitude"])),
                ],
            },
            "properties": _head(kind, language, taken),
        }
        for taken in documents
        if {"latitude", "longitude"} <= taken.facts.keys()
    )
    yield "\n]}\n"


def _told(kind: Kind, language: str, taken: Taken) -> dict[str, object]:
    words = {
        fact.name: words_of(kind, fact, taken.facts[fact.name], language)
        for fact in kind.facts
        if has_words(fact) and fact.name in taken.facts
    }
    known = {fact.name: taken.facts[fact.name] for fact in kind.facts if fact.name in taken.facts}
    return {**_head(kind, language, taken), "facts": known, "words": words}


def _head(kind: Kind, language: str, taken: Taken) -> dict[str, object]:
    cells = head_cells(taken, language)
    return {column.name: cells[column.name] for column in head_columns(kind)}


def _separated(told: Iterable[object]) -> Iterator[str]:
    for number, one in enumerate(told):
        yield f"{',' if number else ''}\n{_json(one)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
