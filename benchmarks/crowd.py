"""An invented network: organisations and offers by the thousand, written straight into the rows.

The services would take an hour; what readers see of a document follows from the same rows here.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

from sqlalchemy import insert

from benchmarks import corpus
from wiki.config import current
from wiki.db import Base, db, writing
from wiki.documents import contents, derived
from wiki.documents.events import DocumentPublished
from wiki.documents.rules import FACTS, mint_public_id
from wiki.journal.service import record
from wiki.kinds.fields import Choice, Choices, Fact
from wiki.kinds.registry import get_kind
from wiki.texts import slugs
from wiki.vocab import vocabulary

_BATCH = 500
_LONG = {"organisation": ("summary",), "offer": ("summary", "objectives", "context")}
_SAID = 0.7  # of the facts, how many an organisation or an offer says
_CENTRES = ((48.8, 2.3), (52.5, 13.4), (41.9, 12.5), (40.4, -3.7), (53.3, -6.2), (50.1, 20.0))
_BEGINNING = datetime(2026, 1, 5, 8, tzinfo=UTC)

Facts = dict[str, object]
Row = dict[str, object]


def fill(organisations: int, offers: int, today: date) -> None:
    """Write them; a quarter of the offers have ended."""
    draw = Random(11)  # noqa: S311
    listed = [("organisation", number) for number in range(organisations)]
    listed += [("offer", number) for number in range(organisations, organisations + offers)]
    for start in range(0, len(listed), _BATCH):
        batch = enumerate(listed[start : start + _BATCH], start + 1)
        with writing():
            _write(draw, [(owner, *one) for owner, one in batch], organisations, today)


def _write(
    draw: Random, batch: Sequence[tuple[int, str, int]], organisations: int, today: date
) -> None:
    rows: dict[str, list[Row]] = {
        name: []
        for name in (
            *("documents", "revisions", "revision_parts", "publications", "addresses", "offers"),
        )
    }
    for owner, kind, number in batch:
        at = _BEGINNING + timedelta(minutes=number)
        parts = {FACTS: _facts(draw, kind), **_texts(draw, kind, number)}
        # an offer is of an organisation; those come first, and are of their own
        of = owner if kind == "organisation" else draw.randint(1, organisations)
        for name, told in _document_rows(owner, of, kind, at, parts):
            rows[name].append(told)
        if kind == "offer":
            rows["offers"].append(_life(draw, owner, at, today))
    for name, told in rows.items():
        if told:
            db.session.execute(insert(Base.metadata.tables[name]), told)
    derived.derive([owner for owner, _, _ in batch], current().languages)
    record(None, DocumentPublished(batch[-1][0], 1, (FACTS,)))


def _document_rows(
    owner: int, of: int, kind: str, at: datetime, parts: dict[str, dict[str, object]]
) -> Iterator[tuple[str, Row]]:
    origin = next(part for part in parts if part != FACTS)
    told: Row = {"id": owner, "public_id": mint_public_id(), "kind": kind, "audience": "public"}
    told |= {"organisation_id": of, "origin": origin, "head": 1, "created_at": at}
    yield "documents", told
    first = {"document_id": owner, "number": 1}
    yield "revisions", {**first, "base": 0, "at": at, "note": "", "significance": "meaning"}
    keys = contents.store_many([(contents.canonical(told), None) for told in parts.values()])
    units = contents.store(b"")
    for (part, texts), key in zip(parts.items(), keys, strict=True):
        yield "revision_parts", {**first, "part": part, "content_hash": key, "units_hash": units}
        yield "publications", {**first, "part": part, "since": at}
        if part != FACTS:
            slug = slugs.slugify(f"{texts['title']} {owner}")
            place = {"language": part, "kind": kind, "slug": slug, "document_id": owner}
            yield "addresses", {**place, "state": "live"}


def _texts(draw: Random, kind: str, number: int) -> dict[str, dict[str, object]]:
    """Every language there are words for."""
    told: dict[str, dict[str, object]] = {}
    for code, language in sorted(corpus.languages().items()):
        said = {name: " ".join(draw.choices(language.words[:400], k=30)) for name in _LONG[kind]}
        told[code] = {"title": corpus.title(number, code), **said}
    return told


def _facts(draw: Random, kind: str) -> dict[str, object]:
    told = {
        fact.name: value
        for fact in get_kind(kind).facts
        if (fact.required or draw.random() < _SAID) and (value := _value(draw, fact)) is not None
    }
    if kind == "organisation" and draw.random() < _SAID:
        latitude, longitude = draw.choice(_CENTRES)
        told["latitude"] = f"{draw.gauss(latitude, 1.5):.5f}"
        told["longitude"] = f"{draw.gauss(longitude, 2):.5f}"
    return told


def _value(draw: Random, fact: Fact) -> object:
    if not isinstance(fact, Choice | Choices):
        return True if fact.name == "is_looking" and draw.random() < 0.3 else None
    terms = [term.code for term in vocabulary.load(fact.vocabulary).offered()]
    if isinstance(fact, Choice):
        return draw.choice(terms)
    return sorted(set(draw.choices(terms, k=draw.randint(1, min(4, fact.most)))))


def _life(draw: Random, owner: int, at: datetime, today: date) -> Row:
    is_over = draw.random() < 0.25
    days = -draw.randint(1, 300) if is_over else draw.randint(0, 360)
    return {
        "document_id": owner,
        "state": "expired" if is_over else "published",
        "expires_on": today + timedelta(days=days),
        "published_at": at,
        "review": "",
        "review_reason": "",
        "outcome_words": "",
    }
