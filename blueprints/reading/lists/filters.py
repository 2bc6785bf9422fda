"""The filters of a list as a form shows them: what one may choose, and how much each leaves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from blueprints.reading.lists.state import State
from blueprints.web.facts import label
from wiki.browsing.queries import filter_names
from wiki.kinds.fields import Choice, Choices, Fact, Flag
from wiki.kinds.kind import Kind
from wiki.vocab import vocabulary
from wiki.vocab.terms import Vocabulary

#: values of a filter that stand there at once; the others are folded away
_MOST = 10

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Value:
    """A value one may choose. `inner`: those within it, once it or one of them is chosen."""

    code: str
    label: str
    count: int
    is_chosen: bool
    inner: "Sequence[Value]" = ()


@dataclass(frozen=True)
class Filter:
    """A question and its answers; `others` are the less frequent ones. `chosen`: how many are."""

    name: str
    usual: Sequence[Value]
    others: Sequence[Value]
    chosen: int


def list_filters(state: State, facets: Mapping[str, Sequence[tuple[str, int]]]) -> list[Filter]:
    """The filters that have anything to choose, in the order of the kind."""
    filters = []
    for name in filter_names(state.kind):
        chosen = state.wish.filters.get(name, ())
        values = _values(state, name, dict(facets.get(name, ())), chosen)
        if values:
            shown = max(_MOST, sum(_is_open(value) for value in values))
            values.sort(key=lambda value: not _is_open(value))  # what is chosen is in sight
            filters.append(Filter(name, values[:shown], values[shown:], len(chosen)))
    return filters


def label_of(state: State, name: str, code: str) -> str:
    """What the reader's language calls a value, wherever it stands alone."""
    if isinstance(_fact(state.kind, name), Flag):
        return str(_("yes"))
    return label(state.kind.name, name, code, state.language)


def _values(state: State, name: str, counts: Counts, chosen: Sequence[str]) -> list[Value]:
    """Every value, or those at the top of the tree, the most frequent first."""
    fact = _fact(state.kind, name)
    if isinstance(fact, Choice | Choices):
        terms = vocabulary.load(fact.vocabulary)
        return _level(terms, terms.children(""), counts, chosen, state.language)
    codes: Iterable[str] = [str(True)] if isinstance(fact, Flag) else [*counts, *chosen]
    found = [
        Value(code, label_of(state, name, code), counts.get(code, 0), code in chosen)
        for code in dict.fromkeys(codes)
        if code in counts or code in chosen
    ]
    return sorted(found, key=_frequency)


def _level(
    terms: Vocabulary, codes: Iterable[str], counts: Counts, chosen: Sequence[str], language: str
) -> list[Value]:
    opened = {one for code in chosen for one in (code, *terms.ancestors(code))}
    found = [
        Value(
            code,
            terms.label(code, language),
            counts.get(code, 0),
            code in chosen,
            _level(terms, terms.children(code), counts, chosen, language) if code in opened else (),
        )
        for code in codes
        if code in counts or code in opened
    ]
    return sorted(found, key=_frequency)


def _frequency(value: Value) -> tuple[int, str]:
    return -value.count, value.label.casefold()


def _is_open(value: Value) -> bool:
    return value.is_chosen or any(map(_is_open, value.inner))


def _fact(kind: Kind, name: str) -> Fact | None:
    return next((fact for fact in kind.facts if fact.name == name), None)
