"""What days of meetings know of an organisation that turned out to be another one."""

from sqlalchemy import delete, or_, select, update

from wiki.db import db
from wiki.gatherings.models import GatheringGuest, Meeting
from wiki.organisations.merging import Merged


def follow(merged: Merged) -> None:
    """The kept one comes in its place, if it does not come already; its meetings go.

    Whoever hosts draws again. Inside the transaction that merges them.
    """
    is_theirs = or_(Meeting.one_id == merged.merged_id, Meeting.other_id == merged.merged_id)
    db.session.execute(delete(Meeting).where(is_theirs))
    guest = GatheringGuest.organisation_id
    known = select(GatheringGuest.gathering_id).where(guest == merged.kept_id)
    db.session.execute(
        update(GatheringGuest)
        .where(guest == merged.merged_id, GatheringGuest.gathering_id.not_in(known))
        .values(organisation_id=merged.kept_id)
    )
    db.session.execute(delete(GatheringGuest).where(guest == merged.merged_id))
