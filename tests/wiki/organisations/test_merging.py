"""Two profiles of one organisation become one: nobody and nothing is lost on the way."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal, Post
from tests.wiki.organisations.stage import (
    Place,
    entrust,
    id_of,
    offer_of,
    register,
    seat,
    today,
)
from wiki.access.actor import VISITOR
from wiki.db import db, writing
from wiki.documents import history, publishing, queries, service
from wiki.documents.models import Document, Link
from wiki.documents.queries import Moved
from wiki.documents.saving import Edit
from wiki.errors import Forbidden, Gone, Invalid
from wiki.offers.merged import follow
from wiki.offers.models import Offer, OfferPartner
from wiki.organisations import accepting, inviting, merging, writing_to
from wiki.organisations.models import Profile

WHY = "C’est le même lieu, inscrit deux fois."


@pytest.fixture
def double(cast: Cast) -> Place:
    """The same place registered again, by basile."""
    return register(cast.basile, "La Verrière du port")


def merge(cast: Cast, double: Place, held: Place) -> None:
    merging.merge(cast.chloe, double.id, held.id, WHY, follow)


def an_offer(document_id: int, state: str, waiting: int | None = None) -> Offer:
    return Offer(
        document_id=document_id,
        state=state,
        review="submitted" if waiting else "",
        review_number=waiting,
        review_reason="",
        outcome_words="",
    )


def organisation_of(document_id: int) -> int | None:
    db.session.expire_all()
    return db.session.get_one(Document, document_id).organisation_id


def test_everybody_keeps_their_role_or_the_higher_one(
    cast: Cast, held: Place, double: Place
) -> None:
    seat(cast.nour, held, "contact")
    seat(cast.nour, double, "manager")

    merge(cast, double, held)

    assert double.seats == {}
    assert held.seats == {id_of(one): "manager" for one in (cast.amina, cast.basile, cast.nour)}


def test_the_old_address_leads_to_the_kept_one(cast: Cast, held: Place, double: Place) -> None:
    merge(cast, double, held)

    with pytest.raises(Moved) as moved:
        queries.find_by_address(VISITOR, "fr", "organisation", "la-verriere-du-port")
    assert moved.value.slug == "la-verriere"
    with pytest.raises(Gone) as gone:
        queries.get_document(VISITOR, double.public_id)
    assert gone.value.reason == WHY
    assert db.session.get_one(Profile, double.id).merged_into_id == held.id


def test_offers_and_whatever_names_it_go_along(cast: Cast, held: Place, double: Place) -> None:
    offer = offer_of(cast.basile, double)
    theirs = offer_of(cast.amina, held, "Offre un four", partners=[double.public_id])
    member = register(cast.chloe, "Un membre", networks=[double.public_id])

    merge(cast, double, held)

    assert organisation_of(offer.document_id) == held.id
    told = [
        queries.get_document(today(cast.amina), one.public_id).facts
        for one in (offer, theirs, member)
    ]
    assert told[0]["organisation"] == held.public_id
    assert told[1]["partners"] == told[2]["networks"] == [held.public_id]


def test_what_waits_beside_what_is_public_goes_on_waiting(
    cast: Cast, held: Place, double: Place
) -> None:
    offer = offer_of(cast.basile, double, stage="idea")
    publishing.publish(cast.chloe, offer.document_id, 1, ["fr"])
    facts: dict[str, object] = {"organisation": double.public_id, "stage": "running"}
    with writing():
        db.session.add(an_offer(offer.document_id, "published", 2))
    edit = Edit({"fr": {"title": "Cherche deux fours"}}, 1, facts, is_to_publish=False)
    service.revise(today(cast.basile), offer.document_id, edit)

    merge(cast, double, held)

    live = queries.find_document(VISITOR, offer.document_id)
    draft = queries.find_draft(today(cast.amina), offer.document_id)
    assert live is not None and draft is not None
    assert live.parts["fr"].title == "Cherche un four"
    assert draft.parts["fr"].title == "Cherche deux fours"
    assert (live.facts["organisation"], live.facts["stage"]) == (held.public_id, "idea")
    assert (draft.facts["organisation"], draft.facts["stage"]) == (held.public_id, "running")
    db.session.expire_all()
    assert db.session.get_one(Offer, offer.document_id).review_number == draft.head


def test_partners_found_are_counted_once(cast: Cast, held: Place, double: Place) -> None:
    offer = offer_of(cast.chloe, register(cast.chloe, "Ailleurs"))
    with writing():
        db.session.add(an_offer(offer.document_id, "concluded"))
        db.session.flush()
        for place in (held, double):
            db.session.add(OfferPartner(offer_id=offer.document_id, organisation_id=place.id))

    merge(cast, double, held)

    assert db.session.scalars(select(OfferPartner.organisation_id)).all() == [held.id]


def test_links_in_texts_lead_to_the_kept_one(cast: Cast, held: Place, double: Place) -> None:
    body = "Voir [[organisation:La Verrière du port]] et [[La Verrière du port]].\n"
    service.create(cast.amina, "article", "fr", Edit({"fr": {"title": "Un four", "body": body}}, 0))
    before = set(db.session.scalars(select(Link.target_id)))

    merge(cast, double, held)

    after = set(db.session.scalars(select(Link.target_id)))
    assert double.id in before
    assert after == {held.id if one == double.id else one for one in before}


def test_letters_that_wait_are_worth_nothing_and_the_mailbox_moves(
    cast: Cast, held: Place, double: Place, post: Post
) -> None:
    inviting.invite(today(cast.basile), double.id, "lena@test.example", "contact", "en")
    writing_to.set_mailbox(cast.chloe, double.id, "port@test.example", "en")

    merge(cast, double, held)

    with pytest.raises(Invalid):
        accepting.get_offered(post.token("lena@test.example"), "en")
    assert db.session.get_one(Profile, held.id).mailbox == "port@test.example"


def test_the_history_says_who_and_why(
    cast: Cast, held: Place, double: Place, journal: Journal
) -> None:
    offer = offer_of(cast.basile, double)

    merge(cast, double, held)

    assert journal.last().type == "organisation.merged"
    assert journal.last().data == {"into_id": held.id}
    document = queries.get_document(cast.chloe, offer.public_id)
    assert history.list_revisions(cast.chloe, document)[0].note == "merged"


def test_only_who_moderates_both_merges_them(cast: Cast, held: Place, loose: Place) -> None:
    for actor in (today(cast.amina), entrust(cast.nour, "country:IE")):
        with pytest.raises(Forbidden):
            merging.merge(actor, held.id, loose.id, WHY, follow)


@pytest.mark.parametrize(("is_same", "reason"), [(True, WHY), (False, " ")])
def test_it_takes_another_one_and_a_reason(
    cast: Cast, held: Place, double: Place, is_same: bool, reason: str
) -> None:
    with pytest.raises(Invalid):
        merging.merge(cast.chloe, double.id, double.id if is_same else held.id, reason, follow)
