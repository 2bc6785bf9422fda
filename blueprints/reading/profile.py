"""What the page of an organisation says of how it stands, and what the reader may do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext as _

from blueprints.reading.shown import Shown
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.kinds.organisation import ORGANISATION
from wiki.organisations import queries
from wiki.organisations.queries import Official


@dataclass(frozen=True)
class Profile:
    """`ways`: (words, address) of what the reader may do; `confirm_href`: where a button posts."""

    confirmed_at: datetime | None
    official: Mapping[str, Official]
    ways: list[tuple[str, str]]
    confirm_href: str | None


def find_profile(shown: Shown) -> Profile | None:
    """How an organisation stands; None for documents of other kinds."""
    document = shown.document
    if document.kind != ORGANISATION.name:
        return None
    stand = queries.how_it_stands(document.id)
    confirms = may(shown.actor, Action.ORGANISATION_CONFIRM, document.standing)
    return Profile(
        confirmed_at=stand.confirmed_at,
        official=queries.official(document.id),
        ways=_ways(shown, stand.has_people),
        confirm_href=shown.href("organisations.confirm") if confirms else None,
    )


def _ways(shown: Shown, has_people: bool) -> list[tuple[str, str]]:
    actor, standing = shown.actor, shown.document.standing
    ways = []
    if may(actor, Action.OFFER_KEEP, standing) or may(actor, Action.ORGANISATION_INVITE, standing):
        ways.append((_("Who acts for it"), shown.href("organisations.people")))
    if may(actor, Action.BOARD_READ, standing):
        board = url_for(
            "matching.proposals",
            language=shown.language,
            organisation=shown.document.public_id,
        )
        ways.append((_("Partners proposed to it"), board))
    if may(actor, Action.ORGANISATION_MODERATE, standing):
        ways.append((_("Merge it into another profile"), shown.href("organisations.merge")))
    if not has_people:
        ways.append((_("This is our organisation"), shown.href("organisations.claim")))
    return ways
