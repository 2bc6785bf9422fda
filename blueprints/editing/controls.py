"""Which control asks for each field of a kind, and what can be chosen there."""

from collections.abc import Mapping, Sequence

from blueprints.editing import finding
from blueprints.web.actor import current_actor
from blueprints.web.routing import interface_language
from wiki.documents import listings
from wiki.kinds.fields import (
    Choice,
    Choices,
    Day,
    Degrees,
    Fact,
    Flag,
    Reference,
    References,
    Text,
    WebAddress,
    Whole,
)
from wiki.kinds.kind import BODY, Kind
from wiki.texts.folding import fold
from wiki.texts.typography import typeset
from wiki.vocab import vocabulary

#: what each field offers: (code, label) pairs, (id, title, language of the title), or
#: (code, label, how far it stands to the right)
Options = dict[str, Sequence[tuple[str | int | None, ...]]]

#: choices among which one finds one's own without an order; more go by the alphabet, or by a tree
_AT_A_GLANCE = 20
#: bytes that one line of a form is good for
_ONE_LINE = 600

_CONTROLS: Sequence[tuple[type[Fact], str]] = (
    (Choice, "select"),
    (Choices, "boxes"),
    (Whole, "whole"),
    (Day, "day"),
    (Degrees, "degrees"),
    (WebAddress, "web"),
    (Flag, "tick"),
    (Reference, "select"),
    (References, "lookup"),
)


def controls(kind: Kind) -> Mapping[str, str]:
    """The control of each field of the kind, by the name of the field."""
    facts = {fact.name: _fact_control(fact) for fact in kind.facts}
    return facts | {text.name: _text_control(text) for text in kind.texts}


def options(kind: Kind) -> Options:
    """What can be chosen in each field of the kind, in the language of the page."""
    found: Options = {}
    for fact in kind.facts:
        if finding.is_place(fact):
            found[fact.name] = finding.countries()
        elif isinstance(fact, Choice | Choices):
            found[fact.name] = _terms(fact)
        elif isinstance(fact, Reference) and not finding.is_looked_up(fact):
            found[fact.name] = _pages()
    return found


def _fact_control(fact: Fact) -> str:
    if finding.is_place(fact):
        return "place" if isinstance(fact, Choice) else "places"
    if isinstance(fact, Reference) and finding.is_looked_up(fact):
        return "organisation"
    return next((control for type_, control in _CONTROLS if isinstance(fact, type_)), "line")


def _text_control(text: Text) -> str:
    if text.name == BODY.name:
        return "body"
    if not text.is_line:
        return "markdown"
    return "line" if text.most <= _ONE_LINE else "lines"


def _terms(fact: Choice | Choices) -> Sequence[tuple[str | int | None, ...]]:
    language, terms = interface_language(), vocabulary.load(fact.vocabulary)
    told = [
        (term.code, term.label_in(language), terms.depth(term.code)) for term in terms.offered()
    ]
    if isinstance(fact, Choice):
        return [(code, label) for code, label, _depth in told]
    if len(told) > _AT_A_GLANCE and not any(depth for _code, _label, depth in told):
        return sorted(told, key=lambda one: fold(one[1]))
    return told


def _pages() -> Sequence[tuple[str | int | None, ...]]:
    items = [node.item for node in listings.list_tree(current_actor(), interface_language())]
    return [(item.public_id, typeset(item.title, item.language), item.language) for item in items]
