"""What the page of results shows, put together from an answer of the search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from flask import url_for

from blueprints.web.option import Option
from blueprints.web.routing import interface_language
from wiki.search.model import Group, Piece
from wiki.search.queries import Found
from wiki.texts.typography import typeset
from wiki.vocab import languages, vocabulary

#: the filters that the page offers, and the vocabulary of each
SCREENED_FACETS = {"kind": "kinds", "type": "article-types", "topics": "topics"}
_MOST_VALUES = 12


@dataclass(frozen=True)
class Line:
    """One hit."""

    href: str
    title: Sequence[Piece]
    snippet: Sequence[Piece]
    kind: str
    language: str | None


@dataclass(frozen=True)
class Section:
    """The hits of one language."""

    language: str
    name: str
    is_readers: bool
    total: int
    lines: Sequence[Line]


@dataclass(frozen=True)
class Screen:
    """Everything the page shows."""

    sections: Sequence[Section]
    total: int
    facets: Mapping[str, Sequence[Option]]
    suggestion: tuple[str, str] | None
    is_capped: bool
    is_loosened: bool
    is_slow: bool
    pages: Sequence[tuple[int, str]]
    page: int


def compose(
    language: str, text: str, chosen: Mapping[str, str], found: Found | None
) -> Screen | None:
    """The page for an answer; None while nothing was asked."""
    if found is None:
        return None
    answer = found.answer
    hint = answer.suggestion
    return Screen(
        sections=[_section(group, found, language) for group in answer.groups if group.total],
        total=sum(group.total for group in answer.groups),
        facets=_facets(language, text, chosen, found),
        suggestion=(hint, _href(language, hint, chosen)) if hint else None,
        is_capped=answer.is_capped,
        is_loosened=answer.is_loosened,
        is_slow=found.is_slow,
        pages=[(number, _href(language, text, chosen, number)) for number in _near(found)]
        if found.pages > 1
        else [],
        page=found.page,
    )


def _near(found: Found) -> range:
    return range(max(1, found.page - 4), min(found.pages, found.page + 4) + 1)


def _section(group: Group, found: Found, language: str) -> Section:
    spoken = None if group.language == language else group.language
    lines = [
        Line(
            href=url_for(
                "reading.show",
                language=language,
                kind=hit.kind,
                slug=found.places[hit.document_id, hit.language].slug,
            ),
            title=_typeset(hit.title_pieces, hit.language),
            snippet=_typeset(hit.snippet, hit.language),
            kind=vocabulary.load("kinds").label(hit.kind, language),
            language=spoken,
        )
        for hit in group.hits
    ]
    name = languages.name_in(group.language, interface_language())
    return Section(group.language, name, spoken is None, group.total, lines)


def _typeset(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """The same pieces with the typography of their language: signs are replaced, never added."""
    text = typeset("".join(run for run, _is_hit in pieces), language)
    ends = accumulate(len(run) for run, _is_hit in pieces)
    return [(text[end - len(run) : end], hit) for (run, hit), end in zip(pieces, ends, strict=True)]


def _facets(
    language: str, text: str, chosen: Mapping[str, str], found: Found
) -> dict[str, list[Option]]:
    shown: dict[str, list[Option]] = {}
    for name, words in SCREENED_FACETS.items():
        counts = found.answer.facets.get(name, ())[:_MOST_VALUES]
        options = [
            _option(language, text, chosen, name, words, value, count) for value, count in counts
        ]
        if len(options) > 1 or name in chosen:
            shown[name] = options
    return shown


def _option(
    language: str,
    text: str,
    chosen: Mapping[str, str],
    name: str,
    words: str,
    value: str,
    count: int,
) -> Option:
    is_current = chosen.get(name) == value
    left = {other: held for other, held in chosen.items() if other != name}
    href = _href(language, text, left if is_current else {**left, name: value})
    return Option(vocabulary.load(words).label(value, language), count, href, is_current)


def _href(language: str, text: str, chosen: Mapping[str, str], page: int = 1) -> str:
    query = {"q": text, **chosen, **({"page": str(page)} if page > 1 else {})}
    return url_for("search.results", language=language, **query)  # type: ignore[arg-type]
