"""What a person's word on freshness does, here or in the file it came with.

All of this runs inside a service's transaction.
"""

from collections import Counter
from datetime import datetime

from wiki.documents import publications
from wiki.documents.events import ChangesSeen, PassagesPaired, PassagesUnpaired
from wiki.documents.freshness import answering, following, states, twins
from wiki.documents.freshness.following import Move
from wiki.documents.freshness.rules import How, State
from wiki.journal.service import record


def tell_seen(said: ChangesSeen, by_id: int | None) -> None:
    """Close those of these changes that are open, and write it down."""
    wanted = Counter(
        (part, unit, number)
        for part, units in said.changes.items()
        for unit, numbers in units.items()
        for number in numbers
    )
    found: list[answering.Open] = []
    for one in answering.list_open(said.document_id):
        key = (one.part, one.unit, one.number)
        if one.language == said.language and wanted[key]:
            wanted[key] -= 1
            found.append(one)
    at = datetime.fromisoformat(said.at)
    answering.close(((one, How.NOTHING) for one in found), by_id, at)
    record(by_id, said)


def tell_pairs(said: PassagesPaired, by_id: int | None) -> None:
    """Keep these pairs, see what they answer, and write it down."""
    document_id, left, right = said.document_id, said.left, said.right
    before = twins.load(document_id)
    after = before.copy()
    known = before.between(left, right)
    if not said.confirmed:
        known = known.without(
            said.pairs.keys(), {twin for there in said.pairs.values() for twin in there}
        )
    listed = [(one, twin) for one, there in sorted(said.pairs.items()) for twin in there]
    lone = [one for one, there in said.pairs.items() if not there]
    after.put(left, right, known.with_pairs(listed, is_sure=True).with_lone(lone))
    twins.keep(document_id, before, after)
    shown = _shown(document_id, left, right)
    answering.settle(document_id, shown, after, by_id, datetime.fromisoformat(said.at))
    record(by_id, said)


def tell_unpaired(said: PassagesUnpaired, by_id: int | None) -> None:
    """Guess anew what answers these passages, say which are missing, and write it down."""
    document_id, left, right = said.document_id, said.left, said.right
    before = twins.load(document_id)
    after = before.copy()
    after.put(left, right, before.between(left, right).without(said.units, ()))
    shown = _shown(document_id, left, right)
    after = twins.extend(after, shown)
    twins.keep(document_id, before, after)
    if len(shown) == 2:
        move = Move(document_id, {}, shown, by_id, datetime.fromisoformat(said.at))
        following.reopen(move, left, right, said.units, after)
    record(by_id, said)


def _shown(document_id: int, left: str, right: str) -> dict[str, State]:
    """What readers see of both languages."""
    live = publications.live_numbers(document_id)
    wanted = {part: number for part in (left, right) if (number := live.get(part))}
    return states.load(document_id, wanted)
