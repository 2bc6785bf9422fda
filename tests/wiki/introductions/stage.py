"""Two organisations with people, a third one, and an offer: whoever meets in the tests."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.offers import stage as offers
from wiki.access.actor import Actor
from wiki.accounts.models import Account
from wiki.db import Base, db, writing
from wiki.documents import service
from wiki.documents.saving import Edit
from wiki.introductions import introducing
from wiki.introductions.introducing import Asking
from wiki.introductions.models import Introduction
from wiki.mail.models import Letter
from wiki.offers import service as publishing

MESSAGE = "We run a travelling school, you host guests.\nWrite to amina@test.example."
ASKING = Asking(MESSAGE, "en")


@dataclass(frozen=True)
class Stage:
    """`amina` acts for the mill, in French; `basile` for the harbour, in English.

    Nobody acts for the forest. `offer` is an open one of the harbour's. `chloe` edits.
    """

    amina: Actor
    basile: Actor
    chloe: Actor
    nour: Actor
    mill: int
    harbour: int
    forest: int
    offer: int
    public_ids: Mapping[int, str]


def build(cast: Cast) -> Stage:
    """Everybody in their place."""
    made = {
        title: service.create(cast.chloe, "organisation", language, _edit(title, language, country))
        for title, language, country in (
            ("Le Moulin", "fr", "FR"),
            ("The Harbour", "en", "IE"),
            ("The Forest", "en", "FI"),
        )
    }
    mill, harbour, forest = (saved.document_id for saved in made.values())
    basile = offers.seat(cast.basile, harbour)
    with writing():
        db.session.get_one(Account, cast.basile.account_id).language = "en"
    offer = offers.draft(basile, made["The Harbour"].public_id)
    publishing.publish(cast.chloe, offer, offers.TERMS)
    return Stage(
        amina=offers.seat(cast.amina, mill),
        basile=basile,
        chloe=cast.chloe,
        nour=cast.nour,
        mill=mill,
        harbour=harbour,
        forest=forest,
        offer=offer,
        public_ids={saved.document_id: saved.public_id for saved in made.values()},
    )


def _edit(title: str, language: str, country: str) -> Edit:
    facts = {"type": "third-place", "territory": country}
    return Edit({language: {"title": title}}, 0, facts)


def ask(stage: Stage) -> str:
    """The mill asks the harbour to be introduced; gives the key."""
    return introducing.introduce(stage.amina, stage.mill, stage.harbour, ASKING)


def row(key: str) -> Introduction:
    """The introduction as it is kept."""
    db.session.rollback()
    return db.session.scalars(select(Introduction).where(Introduction.key == key)).one()


def count(table: type[Base]) -> int:
    """How many rows it has."""
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def mail(email: str) -> list[Letter]:
    """The letters to this address, the oldest first."""
    return [letter for letter in offers.letters() if letter.to == email]
