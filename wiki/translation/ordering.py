"""Putting the passages of one language in the order that another one has."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from wiki.access.actor import Actor
from wiki.documents import notes, queries, service
from wiki.documents.freshness import twins
from wiki.documents.freshness.queries import state_of
from wiki.documents.saving import Edit, Saved
from wiki.errors import NotFound
from wiki.texts.significance import Significance
from wiki.texts.units import Unit
from wiki.translation.composing import between


def follow_order(actor: Actor, document_id: int, language: str, source: str) -> Saved:
    """Save `language` with its passages in the order that readers see in `source`.

    A draft stays one. Raises NotFound, Gone, NotSignedIn or Forbidden, and EditConflict when
    somebody saves the text meanwhile.
    """
    written = queries.get_to_edit(actor, document_id)
    shown = queries.find_document(actor, document_id)
    if shown is None or not {language, source} <= shown.parts.keys():
        raise NotFound(f"{language} beside {source}")
    pairs = twins.load(document_id).between(language, source)
    place = {unit.id: at for at, unit in enumerate(state_of(shown.parts[source]).units)}
    part = written.parts[language]
    units = state_of(part).units
    ends = {one.id: [place[twin] for twin in pairs.twins(one.id) if twin in place] for one in units}
    body = in_order(units, {unit: min(there) for unit, there in ends.items() if there})
    edit = Edit(
        parts={language: {**part.texts, "body": body}},
        base_number=written.head,
        note=notes.of_order(source),
        significance=Significance.CLEARER,
        is_to_publish=part.number == shown.parts[language].number,
    )
    return service.revise(actor, document_id, edit)


def in_order(units: Sequence[Unit], places: Mapping[str, int]) -> str:
    """The text with its passages by their places; one that has none goes with the one before it."""
    groups: list[tuple[int, list[Unit]]] = [(-1, [])]
    for unit in units:
        if unit.id in places:
            groups.append((places[unit.id], []))
        groups[-1][1].append(unit)
    ordered = [unit for _, group in sorted(groups, key=lambda one: one[0]) for unit in group]
    neighbours = {(one.id, other.id) for one, other in pairwise(units)}
    body, before = "", None
    for unit in ordered:
        if before is not None and (before.id, unit.id) not in neighbours:
            body = body.rstrip("\n") + between(before.text, unit.text)
        body, before = body + unit.text, unit
    return body.rstrip("\n") + "\n"
