"""What stands beside a text: what is official, where letters go, how an offer stands."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from wiki import clock
from wiki.access.actor import SYSTEM
from wiki.accounts.rules import find_email
from wiki.config import current
from wiki.db import db
from wiki.documents import official
from wiki.documents.models import Document
from wiki.errors import Invalid
from wiki.exchange.refusals import refuse
from wiki.exchange.sheets.choosing import split_cell
from wiki.exchange.sheets.columns import LIFE, OFFICIAL
from wiki.kinds.organisation import ORGANISATION
from wiki.offers import keeping, rules
from wiki.offers.models import Offer
from wiki.offers.rules import State
from wiki.organisations import declaring
from wiki.organisations import keeping as profiles
from wiki.organisations.models import Profile
from wiki.vocab import vocabulary

Cells = Mapping[str, object]


def keep_beside(document: Document, cells: Cells, is_new: bool) -> bool:
    """Keep what the row says beside the text; False when it is so already. Raises Invalid."""
    if document.kind == ORGANISATION.name:
        is_official, is_mailbox = (
            _keep_official(document, cells, is_new),
            _keep_mailbox(document, cells),
        )
        return is_official or is_mailbox
    if is_new:
        _keep_life(document, cells)
    return is_new


def _keep_official(document: Document, cells: Cells, is_new: bool) -> bool:
    names = cells.get(OFFICIAL[0])
    if names is None:
        return False
    wanted = {name.strip() for name in split_cell(names) if name.strip()}
    source, told_on = str(cells.get("source") or "").strip(), _day(cells, "as_of")
    if wanted and told_on is None:
        raise refuse("fact.missing", "as_of")
    listed = {} if is_new else official.list_official(document.id)
    held = {(name, one.source, one.told_on) for name, one in listed.items()}
    if held == {(name, source, told_on) for name in wanted}:
        return False
    declaring.declare_within(SYSTEM, document, wanted, source, told_on or date.min, is_new)
    return True


def _keep_mailbox(document: Document, cells: Cells) -> bool:
    told = cells.get("mailbox")
    if told is None:
        return False
    mailbox = find_email(str(told)) if told else None
    if told and mailbox is None:
        raise refuse("email.invalid", "mailbox")
    held = db.session.get(Profile, document.id)
    if mailbox == (held.mailbox if held else None):
        return False
    profiles.profile_of(document).mailbox = mailbox
    return True


def state_of(cells: Cells) -> State:
    """The state that a row tells of an offer; a draft unless told. Raises Invalid."""
    told = str(cells.get("state") or State.DRAFT)
    if told not in set(State):
        raise refuse("fact.unknown_choice", "state", value=told[:80])
    return State(told)


def _keep_life(document: Document, cells: Cells) -> None:
    """How an offer stands when it is first brought in; it is its people's from then on."""
    state, expires_on = state_of(cells), _day(cells, "expires_on")
    if state == State.PUBLISHED and (problem := rules.check_expiry(expires_on, keeping.today())):
        raise Invalid(problem)
    offer = keeping.begun(document.id)
    offer.state, offer.expires_on = state, expires_on
    offer.outcome = _code(cells, "outcome", "offer-outcomes")
    offer.outcome_reason = _code(cells, "outcome_reason", "drop-reasons")
    offer.published_at = _morning(_day(cells, "published_on"))
    offer.ended_at = _morning(_day(cells, "ended_on"))
    if state != State.DRAFT:
        offer.consented_at = clock.now()
        offer.published_at = offer.published_at or clock.now()
        offer.reminded = rules.told_before(expires_on, keeping.today()) if expires_on else None
    db.session.add(offer)
    db.session.flush()


def tell_beside(document_id: int, kind: str, has_private: bool) -> dict[str, object]:
    """The cells that stand beside the text of a document."""
    if kind != ORGANISATION.name:
        return _tell_life(db.session.get(Offer, document_id) or keeping.begun(document_id))
    held = official.list_official(document_id)
    one = next(iter(held.values()), None)
    told: dict[str, object] = {
        "official": list(held),
        "source": one.source if one else "",
        "as_of": one.told_on.isoformat() if one else "",
    }
    if has_private:
        profile = db.session.get(Profile, document_id)
        told["mailbox"] = (profile.mailbox if profile else None) or ""
    return told


def _tell_life(offer: Offer) -> dict[str, object]:
    zone = current().timezone
    days: Sequence[date | None] = (
        offer.expires_on,
        clock.day_of(offer.published_at, zone) if offer.published_at else None,
        clock.day_of(offer.ended_at, zone) if offer.ended_at else None,
    )
    told = [offer.state, *(day.isoformat() if day else "" for day in days)]
    return dict(zip(LIFE, [*told, offer.outcome or "", offer.outcome_reason or ""], strict=True))


def _day(cells: Cells, name: str) -> date | None:
    told = str(cells.get(name) or "").strip()
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        raise refuse("fact.not_a_day", name, value=told[:80]) from None


def _morning(day: date | None) -> datetime | None:
    """The day's first instant, for the network."""
    return datetime.combine(day, time.min, ZoneInfo(current().timezone)) if day else None


def _code(cells: Cells, name: str, words: str) -> str | None:
    told = str(cells.get(name) or "").strip()
    if told and told not in vocabulary.load(words):
        raise refuse("fact.unknown_choice", name, value=told[:80])
    return told or None
