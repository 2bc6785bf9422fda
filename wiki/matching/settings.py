"""What an organisation chooses about its board: what its decisions taught, who has a digest."""

from collections.abc import Mapping
from dataclasses import dataclass

from wiki import clock
from wiki.access.actor import Actor
from wiki.db import db, transaction
from wiki.introductions import decisions, parties
from wiki.matching import asking, keeping
from wiki.matching.models import BoardSetting, DigestWatch
from wiki.matching.rules import ENOUGH, Feature


@dataclass(frozen=True)
class Settings:
    """`weights`: what counts for it, each beside what it counts for everybody.

    `decided`: decisions that count; from `enough` on they shift the weights.
    """

    weights: Mapping[Feature, float]
    decided: int
    enough: int
    has_digest: bool


def find_settings(actor: Actor, organisation_id: int) -> Settings:
    """How the board stands. Raises Unusable while the pool is being made."""
    since = asking.learns_since(organisation_id)
    watch = db.session.get(DigestWatch, (organisation_id, actor.account_id or 0))
    return Settings(
        weights=asking.weights_of(keeping.pool(), organisation_id),
        decided=len(decisions.list_decisions(organisation_id, since)),
        enough=ENOUGH,
        has_digest=watch is not None,
    )


@transaction
def forget_decisions(actor: Actor, organisation_id: int) -> None:
    """Let what was decided so far shift nothing any more.

    Raises NotFound, Gone, NotSignedIn or Forbidden.
    """
    own = parties.get_own(actor, organisation_id)
    db.session.merge(BoardSetting(organisation_id=own.id, learns_since=clock.now()))


@transaction
def watch(actor: Actor, organisation_id: int, is_wanted: bool) -> None:
    """Have a letter a week with new matches, or none. Raises as `forget_decisions` does."""
    own = parties.get_own(actor, organisation_id)
    held = db.session.get(DigestWatch, (own.id, actor.account_id))
    if is_wanted and held is None:
        row = DigestWatch(
            organisation_id=own.id,
            account_id=actor.account_id,
            started_at=clock.now(),
            looked_at=None,
        )
        db.session.add(row)
    elif held is not None and not is_wanted:
        db.session.delete(held)
