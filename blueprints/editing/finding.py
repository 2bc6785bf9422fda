"""What can be found in the fields whose lists are too long to show: places and organisations."""

from collections.abc import Sequence

from blueprints.editing.lookup import Candidate
from blueprints.web.actor import current_actor
from blueprints.web.routing import interface_language
from wiki.access.actor import Actor
from wiki.documents import named, queries
from wiki.documents.listings import Item
from wiki.errors import Gone, NotFound
from wiki.kinds.fields import Choice, Choices, Fact, Reference, References
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.placing import find_territories
from wiki.texts.folding import fold
from wiki.texts.typography import typeset
from wiki.vocab import territories

_MOST = 12


def is_looked_up(fact: Fact) -> bool:
    """Whether the words of this fact are typed, and looked up."""
    return is_place(fact) or (
        isinstance(fact, Reference | References) and fact.kind == ORGANISATION.name
    )


def is_place(fact: Fact) -> bool:
    """Whether this fact tells countries and regions."""
    return isinstance(fact, Choice | Choices) and fact.vocabulary == territories.NAME


def countries() -> list[tuple[str, ...]]:
    """(code, name) of each country, in the order of the alphabet of its names."""
    terms, language = territories.listed(), interface_language()
    listed = [(code, terms.label(code, language)) for code in terms.children("")]
    return sorted(listed, key=lambda one: fold(one[1]))


def find_places(words: str, country: str) -> list[Candidate]:
    """The regions, or countries, that the words may mean."""
    return tell_places(find_territories(words, country))


def tell_places(codes: Sequence[str]) -> list[Candidate]:
    """These territories, each with the country it is in."""
    terms, language = territories.listed(), interface_language()
    told = []
    for code in codes:
        around = [terms.label(above, language) for above in territories.ancestors(code)]
        label = ", ".join([terms.label(code, language), *around[-1:]])
        told.append(Candidate(code, label))
    return told


def find_organisations(words: str) -> list[Candidate]:
    """The organisations that the words may mean."""
    language = interface_language()
    found = named.find_titled(current_actor(), ORGANISATION.name, words, language, _MOST)
    return [_candidate(item) for item in found]


def tell_organisations(ids: Sequence[str]) -> list[Candidate]:
    """These organisations; one that the reader may not read goes by its public id."""
    known = named.find_identified(current_actor(), ids, interface_language()) if ids else {}
    return [_candidate(known[one]) if one in known else Candidate(one, one) for one in ids]


def own_organisations(actor: Actor) -> list[Candidate]:
    """The organisations that somebody acts for, drafts too, in the order of the alphabet."""
    found = []
    for organisation_id in actor.seats:
        try:
            document = queries.get_to_edit(actor, organisation_id)
        except (Gone, NotFound):
            continue
        spoken = document.language_for(interface_language())
        title = typeset(document.parts[spoken].title, spoken)
        found.append(Candidate(document.public_id, title, _foreign(spoken)))
    return sorted(found, key=lambda one: (fold(one.label), one.code))


def _candidate(item: Item) -> Candidate:
    return Candidate(item.public_id, typeset(item.title, item.language), _foreign(item.language))


def _foreign(language: str) -> str | None:
    return language if language != interface_language() else None
