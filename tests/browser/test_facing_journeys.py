"""Ways of those who read and tend two languages; what they do needs no script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.hands import field, follow, new_title, press, write
from tests.browser.looking import overflow, violations

pytestmark = pytest.mark.browser

ENGLISH = "## Wood\n\nLarch lasts ten years.\n\n- a saw\n- a drill\n"
FRENCH = "## Bois\n\nLe mélèze tient dix ans.\n\n- une scie\n- une perceuse\n"


def write_both(page: Page) -> str:
    """An article in English, then in French; gives where both are read."""
    address = write(page, new_title("A bench in two tongues"), ENGLISH)
    page.goto(f"{address}/-/edit?part=fr")
    field(page, "title").fill(new_title("Un banc en deux langues"))
    field(page, "body").fill(FRENCH)
    press(page, "Save and publish")
    return f"{address}/-/both"


def test_pairs_are_confirmed_and_corrected_with_the_keyboard(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    page.goto(write_both(page))
    expect(page.locator(".pair .left").filter(has_text="Larch lasts")).to_be_visible()

    page.get_by_role("button", name="Confirm passage 1").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 pair is confirmed.")).to_be_visible()

    page.get_by_role("link", name="Pair otherwise passage 2").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Le mélèze tient dix ans.").uncheck()
    press(page, "Pair these passages")
    expect(page.locator(".gap").filter(has_text="Only in English, on purpose.")).to_be_visible()

    press(page, "Confirm every pair")
    expect(page.get_by_text("aligned by machine")).to_have_count(0)


def test_a_passage_is_edited_in_its_place(visit: Visit) -> None:
    page = visit("amina", scripts=False)
    address = write(page, new_title("A bench by the piece"), ENGLISH)
    page.goto(f"{address}?passages=1")

    follow(page, "Edit this passage 2")
    expect(field(page, "body")).to_have_value("Larch lasts ten years.")
    field(page, "body").fill("Larch lasts twenty years.")
    press(page, "Preview")
    expect(page.get_by_role("radio", checked=True)).to_have_value("meaning")
    press(page, "Save and publish")

    expect(page.get_by_text("Larch lasts twenty years.")).to_be_visible()
    expect(page.get_by_text("a drill")).to_be_visible()


def test_both_languages_stack_on_a_phone_and_are_open_to_all(visit: Visit) -> None:
    page = visit("amina")
    address = write_both(page)
    page.goto(address)
    page.get_by_role("link", name="Pair otherwise passage 2").click()
    faults = {}
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            faults[scheme, width] = violations(page)
    left, right = (
        page.locator(f".pair {side}").last.bounding_box() for side in (".left", ".right")
    )

    assert not any(faults.values()), faults
    assert left is not None
    assert right is not None
    assert right["y"] > left["y"]
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) == []
