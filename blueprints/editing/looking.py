"""The looked-up fields of a form: opened on what is held, read, and settled into facts."""

from collections.abc import Mapping, Sequence
from functools import partial

from werkzeug.datastructures import MultiDict

from blueprints.editing import finding
from blueprints.editing.lookup import TYPED, Find, Lookup
from wiki.kinds.fields import Choice, Fact, Reference
from wiki.kinds.kind import Kind
from wiki.vocab import territories


def opened(kind: Kind, facts: Mapping[str, object]) -> dict[str, Lookup]:
    """The fields as they open on these facts."""
    return {
        fact.name: _opened(fact, _listed(facts.get(fact.name)))
        for fact in kind.facts
        if finding.is_looked_up(fact)
    }


def read(kind: Kind, posted: MultiDict[str, str]) -> dict[str, Lookup]:
    """The fields as they were posted; one that the form did not ask opens on its codes."""
    return {
        fact.name: Lookup.read(posted, fact.name, _find(fact, posted))
        if fact.name + TYPED in posted
        else _opened(fact, posted.getlist(fact.name))
        for fact in kind.facts
        if finding.is_looked_up(fact)
    }


def settled(
    kind: Kind, facts: Mapping[str, str | list[str]], lookups: Mapping[str, Lookup]
) -> dict[str, str | list[str]]:
    """The values of these facts: what was found, words that mean nothing as they were typed."""
    found: dict[str, str | list[str]] = {}
    for fact in kind.facts:
        if fact.name not in lookups:
            continue
        codes = lookups[fact.name].codes
        chosen = facts[fact.name]
        if isinstance(fact, Choice | Reference):
            found[fact.name] = codes[0] if codes else chosen
        else:
            found[fact.name] = list(dict.fromkeys([*chosen, *codes]))
    return found


def _opened(fact: Fact, codes: Sequence[str]) -> Lookup:
    if not finding.is_place(fact):
        return Lookup.of(finding.tell_organisations(codes))
    regions = [code for code in codes if territories.ancestors(code)]
    if isinstance(fact, Choice):
        return Lookup.of(finding.tell_places(regions), map(territories.country_of, codes))
    return Lookup.of(finding.tell_places(regions), [code for code in codes if code not in regions])


def _find(fact: Fact, posted: MultiDict[str, str]) -> Find:
    if not finding.is_place(fact):
        return finding.find_organisations
    within = posted.get(fact.name, "") if isinstance(fact, Choice) else ""
    return partial(finding.find_places, country=territories.country_of(within))


def _listed(value: object) -> list[str]:
    listed = value if isinstance(value, list) else [value] if value else []
    return [str(one) for one in listed]
