"""Facts in words: the codes of vocabularies replaced by their labels."""

from collections.abc import Mapping

from flask_babel import gettext as _

from blueprints.web.actor import current_actor
from blueprints.web.dates import number
from blueprints.web.routing import interface_language
from wiki.documents import queries
from wiki.errors import Gone
from wiki.kinds.fields import Choice, Choices, Fact, Reference
from wiki.kinds.registry import get_kind
from wiki.texts.typography import typeset
from wiki.vocab import vocabulary


def tell_facts(kind: str, facts: Mapping[str, object]) -> dict[str, object]:
    """Every fact of the kind, its vocabulary terms in words; None when it is unknown."""
    return {fact.name: _labelled(fact, facts.get(fact.name)) for fact in get_kind(kind).facts}


def tell_fact(kind: str, name: str, value: object) -> str:
    """The value of one fact in a few words; "" when it is unknown."""
    fact = next((fact for fact in get_kind(kind).facts if fact.name == name), None)
    labelled = _labelled(fact, value)
    if labelled is None:
        return ""
    if isinstance(labelled, bool):
        return str(_("yes") if labelled else _("no"))
    if isinstance(labelled, list):
        return ", ".join(labelled)
    if isinstance(fact, Reference):
        return _title_of(str(labelled))
    return number(labelled) if isinstance(labelled, int) else str(labelled)


def _labelled(fact: Fact | None, value: object) -> object:
    language = interface_language()
    if isinstance(fact, Choice) and isinstance(value, str):
        return vocabulary.load(fact.vocabulary).label(value, language)
    if isinstance(fact, Choices) and isinstance(value, list):
        words = vocabulary.load(fact.vocabulary)
        return [words.label(str(code), language) for code in value]
    return value


def _title_of(public_id: str) -> str:
    """The title of a document that this reader may read; its id otherwise."""
    try:
        document = queries.find_document(current_actor(), public_id=public_id)
    except Gone:
        document = None
    if document is None or not document.parts:
        return public_id
    spoken = document.language_for(interface_language())
    return typeset(document.parts[spoken].title, spoken)
