"""Documents as they stand in lists: a link, what they say of themselves, a grey line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from blueprints.reading.addresses import Pointer, point_to
from blueprints.web.dates import day
from blueprints.web.facts import Told, tell_facts
from wiki.documents.facets import list_facets
from wiki.documents.listings import Item
from wiki.kinds.fields import Choice, FactValue
from wiki.kinds.registry import get_kind
from wiki.vocab import languages


@dataclass(frozen=True)
class Entry:
    """A document on a list. `told`: its facts in words; `note`: when it changed, in sentences."""

    link: Pointer
    told: Mapping[str, Told]
    at: datetime
    note: str


def describe(items: Sequence[Item], kind: str, language: str) -> list[Entry]:
    """Each item of a kind as a list shows it to a reader of `language`."""
    found = list_facets([item.document_id for item in items])
    single = {fact.name for fact in get_kind(kind).facts if isinstance(fact, Choice)}
    entries = []
    for item in items:
        facts: dict[str, FactValue] = {
            name: values[0] if name in single else values
            for name, values in found.get(item.document_id, {}).items()
        }
        words = tell_facts(kind, facts, language)
        entries.append(Entry(point_to(item, language), words, item.at, _note(item, language)))
    return entries


def _note(item: Item, language: str) -> str:
    changed = str(_("Changed on %(day)s.", day=day(item.at)))
    if item.language == language:
        return changed
    spoken = languages.name_in(item.language, language)
    missing = _("Shown in %(language)s: not translated yet.", language=spoken)
    return f"{changed} {missing}"
