"""The screens of those who act for organisations, as people use them."""

from collections.abc import Callable
from datetime import date

from tests.support.cast import Cast
from tests.support.person import Browser
from tests.wiki.accounts.stage import PASSWORD, Post
from tests.wiki.organisations.stage import Place, age, entrust, id_of, register, seat
from wiki.access.actor import Actor
from wiki.organisations import confirming, declaring

At = Callable[[Actor], Browser]
HELD, LOOSE = "/en/directory/la-verriere", "/en/directory/la-jetee"
LENA = "lena@elsewhere.example"


def test_a_manager_invites_a_colleague_who_opens_an_account(
    cast: Cast, held: Place, at: At, browser: Browser, post: Post
) -> None:
    amina = at(cast.amina)
    people = amina.open(f"{HELD}/-/people")
    after = amina.send(people, "/invite", email=LENA, role="contact", language="en")
    assert LENA in after.words  # she may read the address that she wrote to

    invited = browser.open(f"/en/-/invitation?token={post.token(LENA)}")
    assert "Contact" in invited.words and LENA in invited.words
    landed = browser.send(invited, "/sign-up", name="Lena K.", password=PASSWORD)

    assert landed.title == "La Verrière"
    assert "Lena K." in browser.open(f"{HELD}/-/people").words
    assert LENA not in amina.open(f"{HELD}/-/people").words


def test_somebody_with_an_account_accepts_with_one_button(
    cast: Cast, held: Place, at: At, browser: Browser, post: Post
) -> None:
    amina, address = at(cast.amina), "basile@test.example"
    people = amina.open(f"{HELD}/-/people")
    amina.send(people, "/invite", email=address, role="manager", language="en")
    link = f"/en/-/invitation?token={post.token(address)}"

    assert any("/-/sign-in" in href for href in browser.open(link).links())
    basile = at(cast.basile)
    landed = basile.send(basile.open(link), "/invitation")

    assert landed.title == "La Verrière"
    assert basile.open(link).status == 410


def test_what_is_wrong_is_said_at_its_field(cast: Cast, held: Place, at: At) -> None:
    amina = at(cast.amina)

    after = amina.send(amina.open(f"{HELD}/-/people"), "/invite", email="lena", role="contact")

    assert after.status == 422
    assert after.errors[0].startswith("email: ")
    assert 'value="lena"' in str(after.soup)


def test_the_last_manager_is_told_why_they_cannot_leave(cast: Cast, held: Place, at: At) -> None:
    seat(cast.basile, held, "contact")
    amina = at(cast.amina)

    after = amina.send(amina.open(f"{HELD}/-/people"), f"/people/{id_of(cast.amina)}/remove")

    assert "Make somebody else manager first" in after.soup.get_text()


def test_a_contact_sees_the_names_and_no_buttons_over_others(
    cast: Cast, held: Place, at: At
) -> None:
    page = at(seat(cast.basile, held, "contact")).open(f"{HELD}/-/people")

    assert "Amina B." in page.words
    assert "@" not in page.words
    assert [
        str(form["action"]) for form in page.soup.select("main form") if "remove" in str(form)
    ] == [f"{HELD}/-/people/{id_of(cast.basile)}/remove"]


def test_others_do_not_open_it(cast: Cast, held: Place, at: At, browser: Browser) -> None:
    assert at(cast.basile).open(f"{HELD}/-/people").status == 403
    assert browser.open(f"{HELD}/-/people").status == 401


def test_a_profile_nobody_holds_is_asked_for_and_given(
    cast: Cast, loose: Place, at: At, post: Post
) -> None:
    amina, nour = at(cast.amina), at(entrust(cast.nour, "country:GR"))
    assert f"{LOOSE}/-/claim" in amina.open(LOOSE).links()
    asked = amina.send(amina.open(f"{LOOSE}/-/claim"), "/claim", words="J’y suis.")
    assert asked.title == "La Jetée"

    desk = nour.open("/en/-/network")
    assert "Amina B. " in desk.words and "J’y suis." in desk.words
    nour.send(desk, "/accept")

    assert "La Jetée" in amina.open("/en/-/my-space/organisations").words
    assert post.subjects("amina@test.example") == ["You act for “La Jetée” now"]
    assert f"{LOOSE}/-/claim" not in amina.open(LOOSE).links()


def test_a_refusal_without_a_reason_is_none(cast: Cast, loose: Place, at: At, post: Post) -> None:
    amina, chloe = at(cast.amina), at(cast.chloe)
    amina.send(amina.open(f"{LOOSE}/-/claim"), "/claim", words="J’y suis.")

    after = chloe.send(chloe.open("/en/-/network"), "/refuse")
    assert "Say why" in after.soup.get_text()
    chloe.send(after, "/refuse", reason="Write from the place.")

    assert "Write from the place." in post.to("amina@test.example")[-1].body


def test_the_page_says_when_it_was_confirmed(
    cast: Cast, held: Place, at: At, browser: Browser
) -> None:
    assert "Never confirmed" in browser.open(HELD).words
    amina = at(cast.amina)

    amina.send(amina.open(HELD), "/confirm")

    assert "Last confirmed on" in browser.open(HELD).words
    assert not browser.open(HELD).soup.select("main form[method=post]")


def test_the_letter_confirms_with_one_button(
    cast: Cast, held: Place, browser: Browser, post: Post
) -> None:
    age(held, 365)
    confirming.ask_due()
    link = f"/en/-/still-right?token={post.token('amina@test.example')}"

    thanked = browser.send(browser.open(link), "/still-right")

    assert thanked.title == "La Verrière"
    assert "Last confirmed on" in thanked.words
    assert browser.open("/en/-/still-right?token=x").status == 410


def test_official_facts_are_told_with_their_source(
    cast: Cast, held: Place, at: At, browser: Browser
) -> None:
    day = date(2026, 5, 1)
    declaring.declare_official(cast.chloe, held.id, ["territory"], "The ministry", day)

    assert "Official: The ministry" in browser.open(HELD).words


def test_registering_begins_with_those_that_are_alike(cast: Cast, held: Place, at: At) -> None:
    basile = at(cast.basile)

    found = basile.open("/en/-/register?title=la+verriere&country=IE")
    nothing = basile.open("/en/-/register?title=la+verriere&country=GR")

    assert "Is it one of these?" in found.words
    assert {HELD, f"{HELD}/-/claim", "/en/directory/-/new?title=la+verriere"} <= set(found.links())
    assert "Is it one of these?" not in nothing.words


def test_an_editor_merges_two_and_the_old_address_leads_on(
    cast: Cast, held: Place, at: At, browser: Browser
) -> None:
    register(cast.basile, "La Verrière du port")
    chloe = at(cast.chloe)
    screen = chloe.open("/en/directory/la-verriere-du-port/-/merge")
    refused = chloe.send(screen, "/merge", reason="Twice.")
    assert refused.errors == ["kept: Choose the profile to keep, or give its short address."]

    kept = chloe.send(screen, "/merge", kept=held.public_id, reason="Twice.")

    assert kept.title == "La Verrière"
    assert browser.open("/en/directory/la-verriere-du-port").path == HELD


def test_an_administrator_entrusts_a_country_on_the_page_of_a_person(
    cast: Cast, loose: Place, at: At
) -> None:
    ida, person = at(cast.ida), f"/en/-/people/{id_of(cast.nour)}"
    assert at(cast.nour).open("/en/-/network").status == 403

    ida.send(ida.open(person), "/areas", area="country:GR")
    assert "La Jetée" in at(cast.nour).open("/en/-/network").words
    assert "Greece" in ida.open("/en/-/moderators").words

    ida.send(ida.open(person), "/areas/take")
    assert at(cast.nour).open("/en/-/network").status == 403


def test_an_editor_sees_no_areas_to_give(cast: Cast, at: At) -> None:
    page = at(cast.chloe).open(f"/en/-/people/{id_of(cast.nour)}")

    assert "Areas to moderate" not in page.words
