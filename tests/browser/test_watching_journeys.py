"""Ways of those who watch, by keyboard and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.hands import expect_title, field, follow, press
from tests.browser.looking import overflow, violations

pytestmark = pytest.mark.browser


def _is_open_to_all(page: Page) -> None:
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_page_a_topic_and_a_language_are_watched_and_left(visit: Visit, pictures: Path) -> None:
    amina = visit("amina", scripts=False)
    amina.goto("/en/commons/a-tool-library")
    follow(amina, "Watch this page")
    field(amina, "what").first.focus()
    amina.keyboard.press("ArrowDown")
    amina.keyboard.press("Enter")
    expect_title(amina, "My watches")
    amina.goto("/en/commons?topics=governance")
    follow(amina, "Watch this topic")
    press(amina, "Watch it")
    expect_title(amina, "My watches")
    amina.goto("/en/-/watch-language")
    press(amina, "Watch it")

    expect_title(amina, "My watches")
    expect(amina.get_by_role("button", name="Stop watching")).to_have_count(3)
    open_eyes = visit("amina")
    open_eyes.goto("/en/-/my-space/watches")
    amina.screenshot(path=pictures / "watches.png", full_page=True)
    _is_open_to_all(open_eyes)

    for left in (2, 1, 0):
        amina.get_by_role("button", name="Stop watching").first.click()
        expect(amina.get_by_role("button", name="Stop watching")).to_have_count(left)
    expect(amina.get_by_text("You watch nothing yet.")).to_be_visible()


def test_a_visitor_signs_in_first_and_comes_back(visit: Visit) -> None:
    stranger = visit(scripts=False)
    stranger.goto("/en/commons/a-tool-library/-/watch")

    expect(stranger.get_by_label("E-mail address")).to_be_visible()
    assert "watch" in str(stranger.locator("main form").first.get_attribute("action"))
