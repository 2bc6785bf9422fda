"""Ways of those who write, with scripts switched off: nothing needs them."""

import re
import time
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import (
    edit,
    expect_title,
    field,
    fill_article,
    follow,
    new_title,
    press,
    write,
)
from wiki.seed.people import PASSWORD

pytestmark = pytest.mark.browser

BENCH = "## Wood\n\nLarch lasts.\n\n## Tools\n\nA saw.\n"


def test_a_member_previews_and_saves(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    title = new_title("A bench for the square")

    fill_article(page, title, BENCH)
    press(page, "Preview")
    expect(page.get_by_role("heading", name="Wood")).to_be_visible()
    expect(field(page, "title")).to_have_value(title)

    press(page, "Save and publish")
    expect_title(page, title)
    expect(page.get_by_text("Larch lasts.")).to_be_visible()


def test_what_is_saved_is_found_within_two_seconds(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    word = f"zephyrine{uuid4().hex[:6]}"
    write(page, new_title("A windmill"), f"We call it {word}.\n")
    found = page.get_by_role("main").get_by_role("link", name="A windmill")

    until = time.monotonic() + 2
    while time.monotonic() < until and not found.count():
        page.goto(f"/en/search?q={word}")

    expect(found.first).to_be_visible()


def test_one_section_is_edited_and_the_rest_stays(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    address = write(page, new_title("A bench in parts"), BENCH)

    page.goto(f"{address}/-/edit")
    follow(page, "Tools")
    expect(field(page, "body")).to_have_value(re.compile("A saw"))
    field(page, "body").fill("## Tools\n\nA saw and a square.\n")
    press(page, "Save and publish")

    expect(page.get_by_text("A saw and a square.")).to_be_visible()
    expect(page.get_by_text("Larch lasts.")).to_be_visible()


def test_versions_are_compared_restored_and_undone(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    address = write(page, new_title("A bench with a past"), BENCH)
    edit(page, address, BENCH.replace("Larch", "Oak"))
    edit(page, address, BENCH.replace("Larch", "Oak") + "\nAnd a drill.\n")

    page.goto(f"{address}/-/compare?a=1&b=2")
    expect(page.get_by_role("main").locator("del", has_text="Larch")).to_be_visible()
    expect(page.get_by_role("main").locator("ins", has_text="Oak")).to_be_visible()

    page.goto(f"{address}/-/undo?first=2&last=2")
    press(page, "Undo these changes")
    expect(page.get_by_text("Larch lasts.")).to_be_visible()
    expect(page.get_by_text("And a drill.")).to_be_visible()

    page.goto(f"{address}/-/restore?number=2")
    press(page, "Restore this version")
    expect(page.get_by_text("Oak lasts.")).to_be_visible()
    expect(page.get_by_text("And a drill.")).to_have_count(0)


def test_a_page_that_moves_is_still_found_at_its_former_address(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    former = write(page, new_title("A bench that moves"), BENCH)
    slug = f"a-bench-elsewhere-{uuid4().hex[:6]}"

    page.goto(f"{former}/-/edit")
    page.get_by_text("What it is about, and its address").click()
    field(page, "slug").fill(slug)
    field(page, "is_moving").check()
    press(page, "Save and publish")
    page.goto(former)

    expect(page).to_have_url(re.compile(f"/en/commons/{slug}$"))


def test_a_wanted_link_asks_for_its_page_and_then_leads_to_it(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    wanted = new_title("A bench nobody built")
    address = write(page, new_title("A list of benches"), f"See [[{wanted}]].\n")

    page.get_by_role("main").get_by_role("link", name=wanted).click()
    expect(field(page, "title")).to_have_value(wanted)
    write(page, wanted, BENCH)

    page.goto(address)
    page.get_by_role("main").get_by_role("link", name=wanted).click()
    expect_title(page, wanted)


def test_an_expired_session_does_not_eat_a_text(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    title = new_title("A long text")
    fill_article(page, title, "An hour of work.\n")
    page.context.clear_cookies()

    press(page, "Save and publish")
    field(page, "email").fill("amina@demo.example")
    field(page, "password").fill(PASSWORD)
    press(page, "Sign in")

    expect(field(page, "title")).to_have_value(title)
    expect(field(page, "body")).to_have_value(re.compile("An hour of work."))
    press(page, "Save and publish")
    expect_title(page, title)
