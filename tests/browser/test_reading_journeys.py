"""Ways of those who read, with scripts switched off: nothing needs them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, sign_in
from wiki.seed.people import PASSWORD

pytestmark = pytest.mark.browser


def test_a_visitor_reads_in_both_languages_and_searches(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto("/en")

    page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Commons").click()
    page.get_by_role("main").get_by_role("link", name="A tool library").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("tool library")

    page.get_by_role("list", name="Languages").get_by_role("link", name="Français").click()
    expect(page).to_have_url(re.compile("/fr/communs/une-bibliotheque-d-outils$"))
    expect(page.locator("html")).to_have_attribute("lang", "fr")

    page.get_by_role("searchbox").first.fill("bibliothèque outils")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page).to_have_url(re.compile("/fr/recherche"))
    expect(page.get_by_role("main").get_by_role("link", name="outils").first).to_be_visible()


def test_the_front_door_opens_in_the_language_of_the_reader(visit: Visit) -> None:
    page = visit(scripts=False)
    page.set_extra_http_headers({"Accept-Language": "en-GB,en;q=0.8"})

    page.goto("/")

    expect(page).to_have_url(re.compile("/en$"))


def test_a_text_missing_in_a_language_is_shown_in_the_other(visit: Visit) -> None:
    page = visit(scripts=False)

    page.goto("/fr/communs/reading-a-lease-before-you-sign")

    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.get_by_role("heading", level=1)).to_have_attribute("lang", "en")


def test_the_keyboard_is_enough_to_read_and_to_sign_in(visit: Visit) -> None:
    page = visit(scripts=False)
    page.goto("/en")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))

    page.goto("/en/-/sign-in")
    page.get_by_label("E-mail address").focus()
    page.keyboard.type("basile@demo.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-space")


def test_a_person_signs_in_and_out(visit: Visit) -> None:
    page = visit(scripts=False)
    sign_in(page, "chloe")

    page.get_by_role("banner").get_by_role("button", name="Sign out").click()

    expect(page.get_by_role("banner").get_by_role("link", name="Sign in")).to_be_visible()
