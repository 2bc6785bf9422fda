"""Publishing at once, the new version that waits beside the one that is read, and ends."""

import pytest

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from wiki.documents import publishing, removing
from wiki.errors import Forbidden, Invalid
from wiki.offers import moderating, queries, service
from wiki.offers.keeping import Terms


@pytest.fixture
def live(stage: Stage) -> Stage:
    """The offer is online, let through by the moderator."""
    service.submit(stage.amina, stage.offer, TERMS)
    moderating.accept(stage.basile, stage.offer)
    return stage


def test_the_first_offer_of_an_organisation_is_read_before(stage: Stage) -> None:
    with pytest.raises(Forbidden):
        service.publish(stage.amina, stage.offer, TERMS)

    assert stages.title(stage.stranger, stage.offer) is None


def test_the_next_ones_are_not(live: Stage) -> None:
    second = stages.draft(live.amina, live.group, {"fr": {**stages.TEXTS["fr"], "title": "Fours"}})

    service.publish(live.amina, second, TERMS)

    assert stages.title(live.stranger, second) == "Fours"
    assert stages.journal(second)[-1] == "offer.published"


def test_trust_stays_while_a_new_version_is_read(live: Stage) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())
    second = stages.draft(live.amina, live.group, {"fr": {**stages.TEXTS["fr"], "title": "Fours"}})

    service.publish(live.amina, second, TERMS)

    assert stages.title(live.stranger, second) == "Fours"


def test_what_was_only_returned_gives_no_trust(stage: Stage) -> None:
    service.submit(stage.amina, stage.offer, TERMS)
    moderating.give_back(stage.basile, stage.offer, "Trop court.")

    with pytest.raises(Forbidden):
        service.publish(stage.amina, stage.offer, TERMS)


def test_what_a_moderator_returned_is_for_a_moderator_to_publish(live: Stage) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())
    with pytest.raises(Forbidden):
        service.publish(live.amina, live.offer, Terms())

    moderating.give_back(live.basile, live.offer, "Le titre ne dit rien.")

    with pytest.raises(Forbidden):
        service.publish(live.amina, live.offer, Terms())


def test_an_editor_publishes_for_a_group_and_that_counts_as_reading(stage: Stage) -> None:
    service.publish(stage.chloe, stage.offer, TERMS)
    stages.rewrite(stage.amina, stage.offer, title="Une école en route")

    service.publish(stage.amina, stage.offer, Terms())

    assert stages.title(stage.stranger, stage.offer) == "Une école en route"


def test_an_edit_of_a_live_offer_waits_beside_it(live: Stage) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())

    assert queries.get_offer(live.amina, live.offer).shown == "pending"
    assert queries.get_offer(live.stranger, live.offer).shown == "published"
    assert stages.title(live.stranger, live.offer) == "Une école qui voyage"
    moderating.accept(live.basile, live.offer)
    assert stages.title(live.stranger, live.offer) == "Une école en route"
    assert stages.state(live.offer) == ("published", "")


def test_a_new_version_that_is_returned_leaves_the_old_one(live: Stage) -> None:
    stages.rewrite(live.amina, live.offer, title="Une école en route")
    service.submit(live.amina, live.offer, Terms())

    moderating.give_back(live.basile, live.offer, "Le titre ne dit rien.")

    assert queries.get_offer(live.amina, live.offer).shown == "correcting"
    assert queries.is_open(live.offer)
    assert stages.title(live.stranger, live.offer) == "Une école qui voyage"


def test_reasons_are_not_for_readers(live: Stage) -> None:
    service.submit(live.amina, live.offer, Terms())
    moderating.give_back(live.basile, live.offer, "Le titre ne dit rien.")

    seen = queries.get_offer(live.stranger, live.offer)
    listed = queries.list_views([live.offer])[live.offer]

    assert (seen.review_reason, seen.review_number, seen.life.review) == ("", None, "")
    assert (listed.review_reason, listed.life.review) == ("", "")


def test_what_was_withdrawn_or_deleted_cannot_be_answered(live: Stage) -> None:
    assert queries.is_open(live.offer)

    publishing.withdraw(live.chloe, live.offer, ["fr"])
    assert queries.is_open(live.offer)  # English is still there
    publishing.withdraw(live.chloe, live.offer, ["en"])
    assert not queries.is_open(live.offer)

    publishing.publish(live.chloe, live.offer, 1, ["fr"])
    assert queries.is_open(live.offer)
    removing.delete_document(live.chloe, live.offer, "Doublon.")
    assert not queries.is_open(live.offer)


def test_a_draft_is_archived_and_what_is_online_is_concluded_first(live: Stage) -> None:
    draft = stages.draft(live.amina, live.group, {"fr": {**stages.TEXTS["fr"], "title": "Fours"}})

    service.archive(live.amina, draft)

    assert stages.state(draft) == ("archived", "")
    with pytest.raises(Invalid):
        service.archive(live.amina, live.offer)


def test_a_new_draft_of_an_offer_that_ended(live: Stage) -> None:
    saved = service.begin_again(live.amina, live.offer)

    again = queries.get_offer(live.amina, saved.document_id)
    assert (again.shown, again.expires_on, again.has_consented) == ("draft", None, False)
    assert stages.title(live.stranger, saved.document_id) is None
    assert stages.state(live.offer) == ("published", "")
    names = [own.document.slug for own in queries.list_offers(live.amina, "fr")]
    assert names == ["une-ecole-qui-voyage-2026-03-03", "une-ecole-qui-voyage"]


def test_whoever_has_a_seat_finds_the_offers_of_the_organisation(live: Stage) -> None:
    colleague = stages.seat(live.nour, live.group_id)

    assert [own.offer.shown for own in queries.list_offers(colleague, "fr")] == ["published"]
    assert queries.list_offers(live.basile, "fr") == []
    assert queries.list_offers(live.stranger, "fr") == []
