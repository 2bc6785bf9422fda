"""Ways of those who look after the site, with scripts switched off: nothing needs them."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.hands import edit, expect_title, field, follow, new_title, press, write

pytestmark = pytest.mark.browser


def test_an_editor_publishes_and_withdraws_a_page(visit: Visit) -> None:
    editor, stranger = visit("chloe", scripts=False), visit(scripts=False)
    title = new_title("Where we are going")
    editor.goto("/en/-/new")
    field(editor, "title").fill(title)
    field(editor, "body").fill("North, and then we shall see.\n")
    press(editor, "Save as a draft")
    expect_title(editor, title)
    address = editor.url

    stranger.goto(address)
    expect(stranger.get_by_text("There is no page here").first).to_be_visible()

    editor.goto(f"{address}/-/publishing")
    press(editor, "Publish version 1")
    stranger.goto(address)
    expect_title(stranger, title)

    press(editor, "Withdraw from readers")
    stranger.goto(address)
    expect(stranger.get_by_text("There is no page here").first).to_be_visible()


def test_the_edit_of_a_newcomer_is_held_then_accepted(visit: Visit) -> None:
    amina, nour, chloe = (visit(who, scripts=False) for who in ("amina", "nour", "chloe"))
    title = new_title("A bench for newcomers")
    address = write(amina, title, "Larch lasts.\n")

    edit(nour, address, "Larch lasts: https://larch.example/ says so.\n")
    amina.goto(address)
    expect(amina.get_by_text("larch.example")).to_have_count(0)

    chloe.goto("/en/-/reviews")
    waiting = chloe.get_by_role("listitem").filter(has_text=title)
    waiting.get_by_role("link", name="Read and decide").click()
    press(chloe, "Accept this edit")

    amina.goto(address)
    expect(amina.get_by_text("larch.example")).to_be_visible()


def test_a_stranger_reports_a_page_and_an_editor_reads_it(visit: Visit) -> None:
    stranger, editor = visit(scripts=False), visit("chloe", scripts=False)
    stranger.goto("/en/commons/a-tool-library")
    follow(stranger, "Report a problem")
    field(stranger, "reason").first.check()
    field(stranger, "words").fill("The saw is blunt.")
    stranger.wait_for_timeout(3_500)  # a form that is sent at once comes from a robot
    press(stranger, "Send this report")

    editor.goto("/en/-/reports")

    expect(editor.get_by_text("The saw is blunt.").first).to_be_visible()
