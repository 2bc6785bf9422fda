"""Facts in words: terms by their labels, days as days, documents as links to them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from flask_babel import gettext as _

from blueprints.web.actor import current_actor
from blueprints.web.dates import day, number
from blueprints.web.routing import document_path, interface_language
from wiki.documents import named
from wiki.documents.listings import Item
from wiki.kinds.fields import Choice, Choices, Day, Fact, FactValue, Flag, Reference, References
from wiki.kinds.registry import get_kind
from wiki.texts.typography import typeset
from wiki.vocab import territories, vocabulary


class Named(NamedTuple):
    """A document that a fact names. `language` is that of its title, None when the reader's."""

    label: str
    href: str
    language: str | None


Told = FactValue | date | Sequence[Named] | None


def tell_facts(kind: str, facts: Mapping[str, object], language: str) -> dict[str, Told]:
    """Every fact of the kind as `language` says it; None when it is unknown.

    A document that this reader may not read is left out.
    """
    fields = get_kind(kind).facts
    known = _documents(fields, facts, language)
    return {fact.name: _told(fact, facts.get(fact.name), known, language) for fact in fields}


def tell_fact(kind: str, name: str, value: object) -> str:
    """The value of one fact in a few words; "" when it is unknown."""
    fact = next((fact for fact in get_kind(kind).facts if fact.name == name), None)
    language = interface_language()
    if value is None:
        return ""
    if isinstance(fact, Reference | References):
        return _titles(fact, value, language)
    told = _told(fact, value, {}, language) if fact else value
    if isinstance(told, bool):
        return str(_("yes") if told else _("no"))
    if isinstance(told, date):
        return day(told)
    if isinstance(told, list):
        return ", ".join(str(one) for one in told)
    return number(told) if isinstance(told, int) else str(told)


def label(kind: str, name: str, code: str, language: str) -> str:
    """What `language` calls the value `code` of a fact or filter; free words are themselves."""
    for fact in get_kind(kind).facts:
        if fact.name == name and isinstance(fact, Choice | Choices):
            return _term(fact, code, language)
        if fact.name == name and isinstance(fact, Flag):
            return str(_("yes"))
    return code


def _told(fact: Fact, value: object, known: Mapping[str, Item], language: str) -> Told:
    if isinstance(fact, Choice) and isinstance(value, str):
        return _term(fact, value, language)
    if isinstance(fact, Choices) and isinstance(value, list):
        return [_term(fact, str(code), language) for code in value]
    if isinstance(fact, Day) and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(fact, Reference | References):
        return [_named(known[one], language) for one in _ids(value) if one in known]
    return value if isinstance(value, str | int | list) else None


def _term(fact: Choice | Choices, code: str, language: str) -> str:
    """The label of a term; a region is told with its country."""
    terms = vocabulary.load(fact.vocabulary)
    words = terms.label(code, language)
    if fact.vocabulary == territories.NAME and terms.ancestors(code):
        return f"{words} ({terms.label(territories.country_of(code), language)})"
    return words


def _documents(
    fields: Sequence[Fact], facts: Mapping[str, object], language: str
) -> Mapping[str, Item]:
    """The documents that these facts name, by public id."""
    references = [fact for fact in fields if isinstance(fact, Reference | References)]
    ids = [one for fact in references for one in _ids(facts.get(fact.name))]
    return named.find_identified(current_actor(), ids, language) if ids else {}


def _titles(fact: Fact, value: object, language: str) -> str:
    """The titles of documents that this reader may read; their ids otherwise."""
    known = _documents([fact], {fact.name: value}, language)
    return ", ".join(
        typeset(known[one].title, known[one].language) if one in known else one
        for one in _ids(value)
    )


def _ids(value: object) -> list[str]:
    listed = value if isinstance(value, list) else [value] if value else []
    return [str(one) for one in listed]


def _named(item: Item, language: str) -> Named:
    href = document_path("reading.show", language, item.kind, item.slug)
    return Named(item.title, href, item.language if item.language != language else None)
