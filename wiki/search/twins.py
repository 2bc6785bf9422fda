"""Words of a question and, in another language, what the glossary says for them."""

from collections.abc import Iterable
from dataclasses import replace

from wiki.search.query import Manner, Part, Query
from wiki.texts.terms import Met, find_terms, key_of


def with_twins(query: Query, twins: Iterable[tuple[str, str]]) -> Query:
    """The question, content with the twin of a term wherever it wants the term.

    Each word of the term gets the twin as another choice: (a or t) and (b or t) is (a and b) or t.
    """
    known: dict[str, list[str]] = {}
    for term, twin in twins:
        known.setdefault(key_of(term), []).append(twin)
    met = list(find_terms(query.text, known))
    return replace(query, wanted=tuple(_widened(group, met) for group in query.wanted))


def _widened(group: tuple[Part, ...], met: Iterable[Met[list[str]]]) -> tuple[Part, ...]:
    choices = [
        Part(twin, part.start, Manner.ALL if part.manner is Manner.PREFIX else part.manner)
        for part in group
        for one in met
        if part.start < one.end and one.start < part.start + len(part.text)
        for twin in one.told
    ]
    return group + tuple(choices)
