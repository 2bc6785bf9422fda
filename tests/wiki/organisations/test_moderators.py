"""Areas are entrusted by administrators; the desk shows each moderator their own."""

import pytest

from tests.support.cast import Cast
from tests.wiki.accounts.stage import Journal
from tests.wiki.organisations.stage import Place, entrust, id_of, register, today
from wiki.documents import oversight, reviewing
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn
from wiki.organisations import confirming, desk, moderators
from wiki.organisations.desk import Some


def titles(some: Some) -> list[str]:
    return [one.organisation.title for one in some.listed]


def test_an_administrator_entrusts_a_country_and_takes_it_back(
    cast: Cast, loose: Place, journal: Journal
) -> None:
    moderators.entrust(cast.ida, id_of(cast.nour), "country:GR")
    assert today(cast.nour).moderates == {loose.id}
    (listed,) = moderators.list_moderators(cast.ida, "fr")
    assert (listed.name, [one.label for one in listed.areas]) == ("Nour A.", ["Grèce"])

    moderators.take_back(cast.ida, id_of(cast.nour), "country:GR")
    assert today(cast.nour).moderates == frozenset()
    assert journal.types()[-2:] == ["area.entrusted", "area.taken_back"]


def test_a_network_is_entrusted_with_its_members(cast: Cast) -> None:
    network = register(cast.chloe, "Le réseau", type="existing-network")
    member = register(cast.chloe, "Un membre", networks=[network.public_id])

    moderators.entrust(cast.ida, id_of(cast.nour), f"network:{network.public_id}")

    assert today(cast.nour).moderates == {member.id}
    (listed,) = moderators.list_moderators(cast.ida, "fr")
    assert [one.label for one in listed.areas] == ["Le réseau"]


@pytest.mark.parametrize("area", ["", "country:XX", "country:IE061", "network:aaaaaaaa", "IE"])
def test_an_area_that_is_none_is_refused(cast: Cast, area: str) -> None:
    with pytest.raises(Invalid):
        moderators.entrust(cast.ida, id_of(cast.nour), area)


def test_nobody_else_entrusts(cast: Cast) -> None:
    for actor, error in ((cast.chloe, Forbidden), (cast.stranger, NotSignedIn)):
        for act in (moderators.entrust, moderators.take_back):
            with pytest.raises(error):
                act(actor, id_of(cast.nour), "country:IE")
        with pytest.raises(error):
            moderators.list_moderators(actor, "fr")
    with pytest.raises(NotFound):
        moderators.take_back(cast.ida, id_of(cast.nour), "country:IE")


def test_the_desk_is_for_moderators_and_editors(cast: Cast) -> None:
    with pytest.raises(Forbidden):
        desk.open_desk(cast.amina, "fr")
    with pytest.raises(NotSignedIn):
        desk.open_desk(cast.stranger, "fr")


def test_the_desk_shows_the_own_area_only(cast: Cast, held: Place, loose: Place) -> None:
    reviewing.report(cast.basile, held.id, "wrong", "Fermé.")
    reviewing.report(cast.basile, loose.id, "wrong", "Fermé.")
    confirming.confirm(today(cast.amina), held.id)

    greek = desk.open_desk(entrust(cast.nour, "country:GR"), "fr")
    everything = desk.open_desk(cast.chloe, "fr")

    assert titles(greek.reported) == titles(greek.unconfirmed) == ["La Jetée"]
    assert titles(greek.without_people) == ["La Jetée"]
    assert titles(everything.reported) == ["La Verrière", "La Jetée"]
    assert titles(everything.unconfirmed) == ["La Jetée"]


def test_a_moderator_reads_what_newcomers_register_in_their_area(cast: Cast) -> None:
    place = register(cast.nour, "Le Four", territory="EL30")
    moderator = entrust(cast.basile, "country:GR")

    (waiting,) = desk.open_desk(moderator, "fr").held.listed
    change = oversight.get_open_review(moderator, "fr", place.public_id, waiting.id)
    assert change.title == "Le Four"
    reviewing.accept(moderator, place.id, waiting.id)

    assert place.seen_by(cast.stranger).parts["fr"].title == "Le Four"
    assert desk.open_desk(moderator, "fr").held.total == 0


def test_elsewhere_they_decide_nothing(cast: Cast) -> None:
    place = register(cast.nour, "Le Four", territory="EL30")
    elsewhere = entrust(cast.basile, "country:IE")

    for act in (
        lambda: reviewing.accept(elsewhere, place.id, 1),
        lambda: oversight.get_open_review(elsewhere, "fr", place.public_id, 1),
        lambda: oversight.list_open_reviews(elsewhere, "fr"),
    ):
        with pytest.raises(Forbidden):
            act()


def test_they_close_the_reports_of_their_area(cast: Cast, held: Place, loose: Place) -> None:
    moderator = entrust(cast.nour, "country:GR")
    for place in (held, loose):
        reviewing.report(cast.basile, place.id, "wrong", "Fermé.")
    here, there = (one.id for one in desk.open_desk(cast.chloe, "fr").reported.listed)

    reviewing.close_report(moderator, there)
    with pytest.raises(Forbidden):
        reviewing.close_report(moderator, here)

    assert titles(desk.open_desk(cast.chloe, "fr").reported) == ["La Verrière"]
