"""An organisation, its people, its moderator, and the offer that the tests follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy import func, select

from tests.support.cast import Cast
from wiki import clock
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.accounts.models import Account, Moderation, Seat
from wiki.db import Base, db, writing
from wiki.documents import queries, service
from wiki.documents.models import Document, Heading
from wiki.documents.saving import Edit
from wiki.journal.models import Entry
from wiki.mail.models import Letter
from wiki.offers import service as offers
from wiki.offers.keeping import Terms
from wiki.offers.models import Offer
from wiki.offers.rules import CONSENTS
from wiki.organisations.models import Profile

R = TypeVar("R", bound=Base)

NOON = datetime(2026, 3, 3, 11, tzinfo=UTC)
END = date(2026, 9, 1)
TERMS = Terms(END, CONSENTS)

TEXTS = {
    "fr": {
        "title": "Une école qui voyage",
        "summary": "Trois semaines pour apprendre ensemble.",
        "objectives": "- Former douze personnes.",
        "context": "Dix ateliers, une forêt.",
    },
    "en": {
        "title": "A school that travels",
        "summary": "Three weeks to learn together.",
        "objectives": "- Train twelve people.",
        "context": "Ten workshops, one forest.",
    },
}


@dataclass(frozen=True)
class Stage:
    """`amina` keeps the organisation; `basile` moderates its country, and `nour` another one."""

    amina: Actor
    basile: Actor
    chloe: Actor
    nour: Actor
    stranger: Actor
    group: str  # public id
    group_id: int
    offer: int


def build(cast: Cast) -> Stage:
    """Everybody in their place, and a complete draft in two languages."""
    facts = {"type": "lag", "territory": "FR"}
    edit = Edit({"fr": {"title": "GAL des Trois Rivières"}}, 0, facts)
    saved = service.create(cast.amina, "organisation", "fr", edit)
    irish = {"type": "lag", "territory": "IE"}
    service.create(cast.chloe, "organisation", "en", Edit({"en": {"title": "Cork"}}, 0, irish))
    _speak_english(cast.basile)
    entrust(cast.basile, "country:FR")
    entrust(cast.nour, "country:IE")
    amina = belongings.as_of_now(cast.amina)
    return Stage(
        amina=amina,
        basile=belongings.as_of_now(cast.basile),
        chloe=cast.chloe,
        nour=belongings.as_of_now(cast.nour),
        stranger=cast.stranger,
        group=saved.public_id,
        group_id=saved.document_id,
        offer=draft(amina, saved.public_id),
    )


def draft(actor: Actor, group: str, texts: Mapping[str, Mapping[str, str]] = TEXTS) -> int:
    """A new offer; gives its id."""
    parts = {language: dict(told) for language, told in texts.items()}
    first = next(iter(parts))
    return service.create(actor, "offer", first, Edit(parts, 0, facts(group))).document_id


def facts(group: str) -> dict[str, object]:
    """What an offer needs to say besides its texts."""
    return {
        "organisation": group,
        "territory": "FR",
        "polarity": "offer",
        "project_types": ["transnational"],
        "themes": ["innovation"],
    }


def rewrite(actor: Actor, offer: int, language: str = "fr", **texts: str) -> int:
    """Save a new revision; gives its number."""
    seen = queries.get_to_edit(actor, offer)
    told = {language: {**seen.parts[language].texts, **texts}}
    saved = service.revise(actor, offer, Edit(told, seen.head))
    assert saved.number is not None
    return saved.number


def title(actor: Actor, offer: int, language: str = "fr") -> str | None:
    """The title that this person reads; None when they read none."""
    document = queries.find_document(actor, offer)
    part = document.parts.get(language) if document else None
    return part.title if part else None


def row(offer: int) -> Offer:
    """How the offer is kept."""
    db.session.rollback()
    return db.session.get_one(Offer, offer)


def state(offer: int) -> tuple[str, str]:
    """State and review."""
    kept = row(offer)
    return kept.state, kept.review


def published(stage: Stage, offer: int) -> int:
    """Let readers see it, until 1 September."""
    offers.publish(stage.chloe, offer, TERMS)
    return offer


def irish_group() -> Document:
    """An organisation of another country, in which nobody has a seat."""
    heading = select(Heading.document_id).where(Heading.title == "Cork")
    return db.session.scalars(select(Document).where(Document.id.in_(heading))).one()


def count(table: type[Base]) -> int:
    """How many rows it has."""
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def only(table: type[R]) -> R:
    """Its one row."""
    db.session.rollback()
    return db.session.scalars(select(table)).one()


def letters() -> list[Letter]:
    """Every letter, the oldest first."""
    db.session.rollback()
    return list(db.session.scalars(select(Letter).order_by(Letter.id)))


def journal(offer: int) -> list[str]:
    """What the journal says of the offer's life."""
    entries = db.session.scalars(
        select(Entry.type).where(Entry.document_id == offer).order_by(Entry.sequence)
    )
    return [entry for entry in entries if entry.startswith("offer.")]


def seat(actor: Actor, organisation_id: int, role: str = "contact") -> Actor:
    """Give somebody a seat."""
    with writing():
        db.session.add(
            Seat(
                organisation_id=organisation_id,
                account_id=actor.account_id,
                role=role,
                since=clock.now(),
            )
        )
    return belongings.as_of_now(actor)


def unseat(actor: Actor, organisation_id: int) -> None:
    """Take somebody's seat away."""
    with writing():
        seat = (organisation_id, actor.account_id)
        db.session.delete(db.session.get_one(Seat, seat))


def give_mailbox(organisation_id: int, email: str) -> None:
    """Say where an organisation without people is written to."""
    with writing():
        db.session.merge(
            Profile(
                organisation_id=organisation_id,
                mailbox=email,
                language="fr",
                reminders=0,
            )
        )


def journal_data(beginning: str) -> list[tuple[str, dict[str, object]]]:
    """Type and data of the entries of such types."""
    rows = db.session.execute(
        select(Entry.type, Entry.data)
        .where(Entry.type.startswith(beginning))
        .order_by(Entry.sequence)
    )
    return [(type_, data) for type_, data in rows]


def entrust(actor: Actor, area: str) -> None:
    """Make somebody the moderator of an area."""
    with writing():
        db.session.add(Moderation(account_id=actor.account_id, area=area, since=clock.now()))


def _speak_english(actor: Actor) -> None:
    with writing():
        db.session.get_one(Account, actor.account_id).language = "en"
