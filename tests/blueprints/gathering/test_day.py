"""A day of meetings, from its announcement to the letters, as hosts and guests play it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.offering.pages import links, press, words
from tests.wiki.gatherings import fair
from tests.wiki.matching.town import Town
from wiki.access.actor import Actor
from wiki.matching import keeping

Sign = Callable[[Actor], FlaskClient]

FIELDS = {
    "name_fr": "La journée des lieux",
    "name_en": "The day of places",
    "place_fr": "La halle",
    "place_en": "The market hall",
    "held_on": "2026-05-12",
    "starts_at": "10:00",
}


@pytest.fixture
def chloe(town: Town, browser_of: Sign) -> FlaskClient:
    """The host's browser."""
    return browser_of(town.chloe)


@pytest.fixture
def basile(town: Town, browser_of: Sign) -> FlaskClient:
    """The mill's browser."""
    return browser_of(town.basile)


def test_from_the_announcement_to_the_letters(
    town: Town, chloe: FlaskClient, basile: FlaskClient, browser_of: Sign
) -> None:
    announced = press(chloe, "/en/-/gatherings/new", "Announce it", **FIELDS)
    day = announced.request.path
    assert "The day of places" in words(announced)
    assert "10:00 to 12:25 (Europe/Paris)" in words(announced)

    press(chloe, day, "Ask it", organisation=town.public_ids["The Forge"])
    assert "Noted: you come." in words(press(basile, day, "We come", capacity="2"))
    amina = browser_of(town.amina)
    french = day.replace("/en/", "/fr/")
    assert "L’équipe vous invite." in words(amina.get(french))
    press(amina, french, "Nous venons", capacity="1")

    assert "Drawn." in words(press(chloe, day, "Draw the timetable"))
    assert "Read and print the timetable" not in links(basile.get(day))
    press(chloe, day, "Send everybody their timetable")
    assert "10:00 to 10:20 The Mill The Forge" in words(basile.get(f"{day}/timetable"))


def test_what_cannot_be_read_is_told_field_by_field(chloe: FlaskClient) -> None:
    wrong = FIELDS | {"held_on": "some day", "starts_at": "noon", "slots": "many"}

    refused = press(chloe, "/en/-/gatherings/new", "Announce it", **wrong)

    assert refused.status_code == 422
    assert "“some day” is not a day." in words(refused)
    assert "“noon” is not a time of day." in words(refused)
    assert "“many” is not a whole number." in words(refused)


def test_what_was_announced_is_changed(town: Town, chloe: FlaskClient) -> None:
    key = fair.announced(town)

    told = press(chloe, f"/en/-/gatherings/{key}/change", "Keep the change", tables="5")

    assert "Tables 5" in words(told)
    assert (
        press(chloe, f"/en/-/gatherings/{key}/change", "Keep the change", name_fr=" ").status_code
        == 422
    )


def test_only_hosts_host(town: Town, client: FlaskClient, basile: FlaskClient) -> None:
    key = fair.joined(town)

    assert client.get("/en/-/gatherings/new").status_code == 401
    assert basile.get("/en/-/gatherings/new").status_code == 403
    assert basile.get(f"/en/-/gatherings/{key}/change").status_code == 403
    assert client.get(f"/en/-/gatherings/{key}").status_code == 200
    assert "For its hosts" not in words(basile.get(f"/en/-/gatherings/{key}"))
    assert client.get("/en/-/gatherings/aaaaaaaa").status_code == 404


@pytest.mark.parametrize(
    ("label", "typed", "sentence"),
    [
        ("We come", {"capacity": "9"}, "Give a number from 1 to 4."),
        ("We come", {"capacity": "two"}, "“two” is not a whole number."),
    ],
)
def test_a_bad_number_is_told_where_it_was_typed(
    town: Town, basile: FlaskClient, label: str, typed: dict[str, str], sentence: str
) -> None:
    key = fair.announced(town)

    refused = press(basile, f"/en/-/gatherings/{key}", label, **typed)

    assert refused.status_code == 422
    assert sentence in words(refused)


def test_who_is_asked_must_be_there(town: Town, chloe: FlaskClient) -> None:
    day = f"/en/-/gatherings/{fair.announced(town)}"

    assert "No public organisation" in words(press(chloe, day, "Ask it", organisation="nowhere"))
    whole = f"https://lieux.example/{town.public_ids['The Mill']}"
    assert "Asked." in words(press(chloe, day, "Ask it", organisation=whole))
    assert "The Mill" in words(press(chloe, day, "Ask it", organisation=whole))


def test_a_guest_leaves_or_is_taken_off_the_list(
    town: Town, chloe: FlaskClient, basile: FlaskClient
) -> None:
    key = fair.joined(town)
    day = f"/en/-/gatherings/{key}"

    assert "you do not come" in words(press(basile, day, "We do not come"))
    press(chloe, day, "Take it off the list", organisation=town.public_ids["The Forge"])
    assert fair.guests(key) == {}
    assert "It takes two guests" in words(press(chloe, day, "Draw the timetable"))


def test_the_day_is_called_off(town: Town, chloe: FlaskClient, client: FlaskClient) -> None:
    key = fair.joined(town)

    press(chloe, f"/en/-/gatherings/{key}", "Call the day off")

    assert "Called off" in words(client.get("/en/-/gatherings"))


def test_while_matches_are_worked_out_the_host_is_told(town: Town, chloe: FlaskClient) -> None:
    key = fair.joined(town)
    keeping.path().unlink()

    told = press(chloe, f"/en/-/gatherings/{key}", "Draw the timetable")

    assert "being worked out anew" in told.text
