"""Whose a document is follows its newest facts: an organisation's people answer for it."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.accounts.models import Area, Moderation, Seat
from wiki.clock import now
from wiki.db import db, writing
from wiki.documents import queries, service
from wiki.documents.models import Document, Review
from wiki.documents.saving import Edit, Saved
from wiki.errors import Forbidden, Invalid

PLACE: dict[str, object] = {"type": "third-place", "territory": "IE061"}


def _organisation(actor: Actor, title: str = "La Verrière", **facts: object) -> Saved:
    return service.create(
        actor, "organisation", "fr", Edit({"fr": {"title": title}}, 0, {**PLACE, **facts})
    )


def _offer(actor: Actor, organisation: Saved, title: str = "Un réseau") -> Saved:
    facts: dict[str, object] = {"organisation": organisation.public_id}
    return service.create(actor, "offer", "fr", Edit({"fr": {"title": title}}, 0, facts))


def _today(actor: Actor) -> Actor:
    return belongings.as_of_now(actor)


def _areas(saved: Saved) -> set[str]:
    return set(
        db.session.scalars(select(Area.area).where(Area.organisation_id == saved.document_id))
    )


def test_whoever_registers_a_place_manages_it(cast: Cast) -> None:
    saved = _organisation(cast.amina)

    amina = _today(cast.amina)
    assert amina.seats == amina.manages == {saved.document_id}
    assert saved.published == ("facts", "fr")


def test_an_editor_who_registers_a_place_does_not_act_for_it(cast: Cast) -> None:
    _organisation(cast.chloe)

    assert db.session.scalars(select(Seat)).all() == []


def test_a_newcomers_place_is_read_by_an_editor(cast: Cast) -> None:
    saved = _organisation(cast.nour)

    waiting = db.session.scalars(select(Review.document_id)).all()
    assert waiting == [saved.document_id]


def test_a_place_belongs_to_its_country_and_its_networks(
    cast: Cast,
) -> None:
    network = _organisation(cast.chloe, "Le réseau")
    saved = _organisation(cast.amina, networks=[network.public_id])

    assert _areas(saved) == {"country:IE", f"network:{network.public_id}"}

    service.revise(
        _today(cast.amina), saved.document_id, Edit({}, 1, {**PLACE, "territory": "EL30"})
    )
    assert _areas(saved) == {"country:GR"}


def test_a_place_names_no_network_that_does_not_exist(cast: Cast) -> None:
    with pytest.raises(Invalid):
        _organisation(cast.amina, networks=["aaaaaaaa"])


def test_an_offer_belongs_to_its_organisation_not_to_who_wrote_it(cast: Cast) -> None:
    place = _organisation(cast.amina)
    saved = _offer(_today(cast.amina), place)

    row = db.session.get(Document, saved.document_id)
    assert row is not None and row.organisation_id == place.document_id
    assert queries.find_draft(_today(cast.amina), saved.document_id) is not None
    assert queries.find_draft(cast.basile, saved.document_id) is None

    with writing():
        db.session.delete(db.session.get_one(Seat, (place.document_id, cast.amina.account_id)))
    assert queries.find_draft(_today(cast.amina), saved.document_id) is None


def test_nobody_writes_an_offer_for_others(cast: Cast) -> None:
    place = _organisation(cast.amina)

    with pytest.raises(Forbidden):
        _offer(cast.basile, place)


def test_nobody_gives_an_offer_to_others(cast: Cast) -> None:
    ours, theirs = _organisation(cast.amina), _organisation(cast.basile, "Ailleurs")
    saved = _offer(_today(cast.amina), ours)

    with pytest.raises(Forbidden):
        service.revise(
            _today(cast.amina),
            saved.document_id,
            Edit({}, 1, {"organisation": theirs.public_id}),
        )


def test_a_moderator_sees_the_drafts_of_their_area_only(cast: Cast) -> None:
    irish = _organisation(cast.amina)
    greek = _organisation(cast.basile, "Ailleurs", territory="EL30")
    drafts = [_offer(_today(cast.amina), irish), _offer(_today(cast.basile), greek, "Un four")]
    with writing():
        row = Moderation(account_id=cast.nour.account_id, area="country:GR", since=now())
        db.session.add(row)

    nour = _today(cast.nour)

    found = [queries.find_draft(nour, one.document_id) is not None for one in drafts]
    assert found == [False, True]
