"""What is written of an entry: the words of its language, its profile, and the whole."""

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple

from whoosh.columns import NumericColumn, RefBytesColumn
from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.formats import Positions

from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import forms, readable
from wiki.search.model import Entry

POSITION: Final = -1
"""The "document" that holds how far the index has come."""

ACCENTED: Final = "!"
"""Begins the terms that are words with their accents; stems begin with a letter or a digit."""

_GAP = 50  # so that no phrase runs from the title into the summary
_TITLE, _TAGS, _SUMMARY, _BODY = 8.0, 4.0, 2.0, 1.0  # what a word weighs there


class Terms(NamedTuple):
    """What each term weighs in an entry, and where those that are stems stand."""

    weights: Mapping[str, float]
    positions: Mapping[str, "array[int]"]


class Words(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """The words of one language. How many an entry has counts its stems only."""

    scorable = True

    def __init__(self) -> None:
        self.format = Positions()

    def index(self, value: Terms, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """One posting a term, as Whoosh's writer takes them."""
        for term, weight in value.weights.items():
            where = value.positions.get(term, ())
            # Whoosh loses count of values that are empty.
            yield term.encode(), len(where), weight, array("I", where).tobytes() or b"-"


@dataclass(frozen=True, eq=False)  # told apart by identity: they are counted by the thousand
class Profile:
    """Who may find an entry and by what it can be narrowed; `values` has its "kind" too."""

    audience: str
    values: tuple[tuple[str, tuple[str, ...]], ...]

    def has(self, chosen: Mapping[str, str]) -> bool:
        """Whether the entry has each value chosen."""
        return not chosen or all(
            value in dict(self.values).get(name, ()) for name, value in chosen.items()
        )


def schema_of(languages: Iterable[str]) -> Any:
    """The fields of an index of these languages."""
    return Schema(
        document=COLUMN(NumericColumn("q")),
        profile=COLUMN(RefBytesColumn()),
        entry=STORED(),
        position=STORED(),
        **{field_of(language): Words() for language in languages},
    )


def field_of(language: str) -> str:
    """The field of the words of a language."""
    return f"words_{language}"


def row_of(entry: Entry) -> dict[str, object]:
    """The entry as Whoosh's writer takes it."""
    values = sorted({**entry.facets, "kind": (entry.kind,)}.items())
    stored = json.dumps(asdict(entry), ensure_ascii=False, default=datetime.isoformat)
    return {
        "document": entry.document_id,
        "profile": json.dumps([entry.audience, values]).encode(),
        "entry": zlib.compress(stored.encode(errors="replace"), 3),
        field_of(entry.language): _terms(entry),
    }


def position_row(position: int) -> dict[str, object]:
    """What remembers how far the index has come."""
    return {"document": POSITION, "position": position}


def entry_from(stored: bytes) -> Entry:
    """The entry as it was stored."""
    values = json.loads(zlib.decompress(stored))
    values["tags"] = tuple(values["tags"])
    values["facets"] = {name: tuple(several) for name, several in values["facets"].items()}
    values["updated_at"] = datetime.fromisoformat(values["updated_at"])
    return Entry(**values)


@lru_cache(maxsize=1 << 12)
def profile_from(raw: bytes) -> Profile:
    """The profile as it was written; nobody's, where none was."""
    audience, values = json.loads(raw or b'["", []]')
    return Profile(audience, tuple((name, tuple(several)) for name, several in values))


def _terms(entry: Entry) -> Terms:
    language = language_of(entry.language)
    texts = (
        (entry.title, _TITLE),
        *((tag, _TAGS) for tag in entry.tags),
        (entry.summary, _SUMMARY),
        (entry.body, _BODY),
    )
    weights: dict[str, float] = defaultdict(float)
    positions: dict[str, array[int]] = defaultdict(lambda: array("I"))
    position = 0
    for text, weight in texts:
        for word in forms(readable(text), language):
            weights[word.stem] += weight
            positions[word.stem].append(position)
            position += not word.parts
            if word.accented:
                weights[ACCENTED + word.accented] += weight
        position += _GAP
    return Terms(weights, positions)
