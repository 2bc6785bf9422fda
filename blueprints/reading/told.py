"""Facts in words: the codes of vocabularies replaced by their labels."""

from collections.abc import Mapping

from wiki.kinds.fields import Choice, Choices, FactValue
from wiki.kinds.registry import get_kind
from wiki.vocab import vocabulary


def told(kind: str, facts: Mapping[str, FactValue], language: str) -> dict[str, FactValue | None]:
    """Every fact of the kind as `language` says it; None when it is unknown."""
    words: dict[str, FactValue | None] = {}
    for fact in get_kind(kind).facts:
        value = facts.get(fact.name)
        if isinstance(fact, Choice) and isinstance(value, str):
            value = label(kind, fact.name, value, language)
        elif isinstance(fact, Choices) and isinstance(value, list):
            value = [label(kind, fact.name, code, language) for code in value]
        words[fact.name] = value
    return words


def label(kind: str, name: str, code: str, language: str) -> str:
    """What `language` calls the value `code` of a fact or filter; free words are themselves."""
    for fact in get_kind(kind).facts:
        if fact.name == name and isinstance(fact, Choice | Choices):
            return vocabulary.load(fact.vocabulary).label(code, language)
    return code
