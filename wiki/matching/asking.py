"""What an organisation's board asks of the pool: whom it bars, what its decisions taught."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wiki.db import db
from wiki.introductions.between import find_barred
from wiki.introductions.decisions import list_decisions
from wiki.matching import exposure, keeping, rules
from wiki.matching.models import BoardSetting
from wiki.matching.rules import Asked, Decision, Feature, Pool

#: a side is new for so many days, or until so many boards showed it
_NEW_DAYS, _NEW_SHOWN = 90, 5


def asked_for(pool: Pool, organisation_id: int, most: int) -> Asked:
    """What this organisation is to be shown, of what is in the pool."""
    barred = find_barred(organisation_id)
    shown = exposure.lately()
    return Asked(
        most=most,
        excluded=barred.set_aside,
        excluded_organisations=barred.organisations | barred.set_aside,
        exposures=shown,
        newcomers=Newcomers(pool, shown, new_since()),
        weights=weights_of(pool, organisation_id),
    )


def weights_of(pool: Pool, organisation_id: int) -> Mapping[Feature, float]:
    """What counts for it: see `rules.learned`."""
    return rules.learned(_decisions(pool, organisation_id, learns_since(organisation_id)))


def learns_since(organisation_id: int) -> datetime | None:
    """From when on its decisions count; None: all of them do."""
    setting = db.session.get(BoardSetting, organisation_id)
    return setting.learns_since if setting else None


def _decisions(pool: Pool, organisation_id: int, since: datetime | None) -> Sequence[Decision]:
    """What it decided about sides that still are there, with what each of them had."""
    told = list_decisions(organisation_id, since)
    if len(told) < rules.ENOUGH:
        return []
    found = []
    for one in told:
        match = rules.score(pool, organisation_id, one.document_id)
        if match:
            values = {each.feature: each.value for each in match.forth.contributions}
            found.append(Decision(one.is_wanted, values))
    return found


def new_since() -> int:
    """The day, as an ordinal, from which on whatever was published is new."""
    return keeping.today().toordinal() - _NEW_DAYS


@dataclass(frozen=True)
class Newcomers:
    """The sides of a pool that are new, or that hardly any board has shown yet."""

    pool: Pool
    shown: Mapping[int, float]
    since: int

    def __contains__(self, document_id: object) -> bool:
        """Whether a document is one of them."""
        row = self.pool.find_row(document_id) if isinstance(document_id, int) else None
        if row is None:
            return False
        is_new = int(self.pool.plain.published_on[row]) >= self.since
        return is_new or self.shown.get(int(self.pool.plain.document[row]), 0.0) < _NEW_SHOWN
