"""Acts on freshness that write no text: "nothing to change", a pair confirmed, a machine read."""

from collections.abc import Collection, Mapping

from sqlalchemy import update

from wiki import clock
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import require
from wiki.config import current
from wiki.db import db, transaction
from wiki.documents import derived, publications, saving
from wiki.documents.events import (
    ChangesSeen,
    PassagesPaired,
    PassagesReviewed,
    PassagesUnpaired,
)
from wiki.documents.freshness import answering, states, telling, twins
from wiki.documents.freshness.models import Provenance
from wiki.documents.freshness.rules import key_of
from wiki.errors import Invalid, Problem
from wiki.journal.service import record


@transaction
def see(actor: Actor, document_id: int, language: str, changes: Collection[int]) -> int:
    """Say that these changes of other languages want nothing changed in this one: how many did.

    `changes` are ids that the page told; those answered meanwhile are left as they are. Raises
    NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
    found = [
        one
        for one in answering.list_open(document_id)
        if one.language == language and one.id in changes
    ]
    if found:
        told: dict[str, dict[str, list[int]]] = {}
        for one in found:
            told.setdefault(one.part, {}).setdefault(one.unit, []).append(one.number)
        said = ChangesSeen(document_id, language, told, clock.now().isoformat())
        telling.tell_seen(said, actor.account_id)
    return len(found)


@transaction
def review(actor: Actor, document_id: int, language: str, units: Collection[str]) -> int:
    """Say that these passages, which a machine wrote and readers see, are right: how many were.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
    number = publications.live_numbers(document_id).get(language)
    shown = states.load(document_id, {language: number} if number else {}).get(language)
    keys = [key_of(text) for unit, text in shown.passages.items() if unit in units] if shown else []
    done = db.session.execute(
        update(Provenance)
        .where(
            Provenance.document_id == document_id,
            Provenance.part == language,
            Provenance.text_hash.in_(keys),
            Provenance.engine != "",
            Provenance.reviewed_at.is_(None),
        )
        .values(reviewed_by_id=actor.account_id, reviewed_at=clock.now())
        .returning(Provenance.text_hash)
    ).all()
    if done:
        derived.derive([document_id], current().languages)
        record(actor.account_id, PassagesReviewed(document_id, language, len({*done})))
    return len({*done})


@transaction
def pair(
    actor: Actor, document_id: int, left: str, right: str, pairs: Mapping[str, Collection[str]]
) -> None:
    """Say which passages of `right` stand for each of these passages of `left`; nobody guesses.

    None at all: the passage has no counterpart, on purpose, and none is asked for any more.
    Raises Invalid for a passage that is not there, NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
    live = publications.live_numbers(document_id)
    wanted = {part: number for part in (left, right) if (number := live.get(part))}
    shown = states.load(document_id, wanted)
    told = {twin for there in pairs.values() for twin in there}
    if (
        len(shown) < 2
        or pairs.keys() - shown[left].passages.keys()
        or (told - shown[right].passages.keys())
    ):
        raise Invalid(Problem("pairs", "pairs.unknown_passage"))
    listed = {one: list(there) for one, there in pairs.items()}
    said = PassagesPaired(document_id, left, right, listed, False, clock.now().isoformat())
    telling.tell_pairs(said, actor.account_id)


@transaction
def unpair(actor: Actor, document_id: int, left: str, right: str, units: Collection[str]) -> int:
    """Take back that these passages of `left` have no counterpart in `right`: how many had none.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
    lone = [one for one in twins.load(document_id).between(left, right).lone if one in units]
    if lone:
        said = PassagesUnpaired(document_id, left, right, lone, clock.now().isoformat())
        telling.tell_unpaired(said, actor.account_id)
    return len(lone)


@transaction
def confirm(
    actor: Actor, document_id: int, left: str, right: str, pairs: Collection[tuple[str, str]]
) -> int:
    """Say that these guesses are right, passages of `left` and of `right`: how many were.

    Pairs that the machine has dropped meanwhile are left alone. Raises NotFound, Gone,
    NotSignedIn or Forbidden.
    """
    document = saving.get_document(document_id)
    require(actor, Action.DOCUMENT_PUBLISH, saving.standing_of(document))
    known = twins.load(document_id).between(left, right)
    right_ones = [one for one in known if one in pairs and not known.is_sure(*one)]
    if right_ones:
        listed: dict[str, list[str]] = {}
        for one, twin in right_ones:
            listed.setdefault(one, []).append(twin)
        said = PassagesPaired(document_id, left, right, listed, True, clock.now().isoformat())
        telling.tell_pairs(said, actor.account_id)
    return len(right_ones)
