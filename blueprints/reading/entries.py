"""Documents as they stand in lists: a link, what they say of themselves, a grey line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from blueprints.reading.addresses import Pointer, point_to
from blueprints.reading.life import tell_end
from blueprints.web.dates import day
from blueprints.web.facts import Told, tell_facts
from wiki.browsing.catalogue import Card
from wiki.browsing.wish import Tab
from wiki.documents.facets import list_facets
from wiki.documents.listings import Item
from wiki.kinds.fields import Choice, Fact, FactValue, Flag
from wiki.kinds.registry import get_kind
from wiki.offers.keeping import today
from wiki.vocab import languages, vocabulary


@dataclass(frozen=True)
class Entry:
    """A document on a list. `told`: its facts in words; `note`: when it changed, in sentences;
    `states`: (words, look) of what stands out.
    """

    link: Pointer
    told: Mapping[str, Told]
    at: datetime
    note: str
    states: Sequence[tuple[str, str]] = ()


def describe(
    items: Sequence[Item],
    kind: str,
    language: str,
    cards: Mapping[int, Card] = {},
) -> list[Entry]:
    """Each item of a kind as a list shows it to a reader of `language`.

    `cards`: what lists know of them; it is told instead of when they changed.
    """
    found = list_facets([item.document_id for item in items])
    fields = get_kind(kind).facts
    entries = []
    for item in items:
        held = found.get(item.document_id, {})
        facts = {one.name: _value(one, held[one.name]) for one in fields if one.name in held}
        words = tell_facts(kind, facts, language)
        card = cards.get(item.document_id)
        note = _note(item, language, _standing(card) if card else "")
        states = [(_("Slow to answer"), "late")] if card and card.is_slow else []
        entries.append(Entry(point_to(item, language), words, item.at, note, states))
    return entries


def _value(fact: Fact, found_by: list[str]) -> FactValue:
    """The fact itself, out of the values that filters find it by: the wider ones are among them."""
    if isinstance(fact, Flag):
        return found_by == [str(True)]
    if isinstance(fact, Choice):
        terms = vocabulary.load(fact.vocabulary)
        return max(found_by, key=lambda value: len(terms.ancestors(value)))
    return found_by


def _standing(card: Card) -> str:
    """What a list says of a document besides its facts; "" when it only changed."""
    if card.expires_on is not None:
        return tell_end(None if card.tab_on(today()) == Tab.ENDED else card.expires_on)
    if card.confirmed_at is not None:
        return str(_("Confirmed on %(day)s.", day=day(card.confirmed_at)))
    return ""


def _note(item: Item, language: str, told: str) -> str:
    changed = told or str(_("Changed on %(day)s.", day=day(item.at)))
    if item.language == language:
        return changed
    spoken = languages.name_in(item.language, language)
    missing = _("Shown in %(language)s: not translated yet.", language=spoken)
    return f"{changed} {missing}"
