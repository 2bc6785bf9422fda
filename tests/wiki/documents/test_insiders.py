"""What the database is told of drafts is what the permission table says, person by person."""

from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.organisations.stage import entrust, offer_of, register, seat, today
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import saving, service
from wiki.documents.insiders import is_insider
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.translation.cells import cells


def test_the_database_and_the_table_agree(cast: Cast) -> None:
    irish = register(cast.amina, "La Verrière")
    offer_of(cast.amina, irish)
    register(cast.chloe, "La Jetée", territory="EL30")
    own = {"fr": {"title": "Un brouillon"}}
    service.create(cast.amina, "article", "fr", Edit(own, 0, is_to_publish=False))
    people = [
        cast.stranger,
        today(cast.amina),
        seat(cast.basile, irish, "contact"),
        entrust(cast.nour, "country:GR"),
        cast.chloe,
        cast.ida,
    ]

    for actor in people:
        told = set(db.session.scalars(select(Document.id).where(is_insider(actor))))
        allowed = {
            document.id
            for document in db.session.scalars(select(Document))
            if may(actor, Action.DOCUMENT_READ_DRAFT, saving.standing_of(document))
        }
        assert told == allowed


def test_the_board_tells_of_a_draft_to_those_who_may_read_it(cast: Cast) -> None:
    place = register(cast.amina, "La Verrière")
    newer = {"fr": {"title": "La Verrière", "summary": "Bientôt."}}
    service.revise(today(cast.amina), place.id, Edit(newer, 1, is_to_publish=False))
    people = {
        "left": cast.basile,
        "contact": seat(cast.nour, place, "contact"),
        "editor": cast.chloe,
    }

    for name, actor in people.items():
        board = cells(actor, ["fr"])
        has_draft = db.session.scalar(select(board.c.has_draft))
        assert bool(has_draft) is (name != "left")
