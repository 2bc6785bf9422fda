"""Two people write in one passage at the same time."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.hands import edit, field, new_title, press, write
from tests.browser.looking import overflow, violations

pytestmark = pytest.mark.browser

BENCH = "## Wood\n\nLarch lasts. It costs 10 euros. Oak is heavy.\n\n## Tools\n\nA saw.\n"


def be_late(visit: Visit, *, scripts: bool) -> Page:
    """A page on which basile is asked what stays, after amina was faster."""
    amina, page = visit("amina", scripts=scripts), visit("basile", scripts=scripts)
    address = write(amina, new_title("A bench for two"), BENCH)
    page.goto(f"{address}/-/edit")
    edit(amina, address, BENCH.replace("10 euros", "12 euros").replace("A saw", "A good saw"))
    field(page, "body").fill(BENCH.replace("10 euros", "10 francs").replace("Oak", "Green oak"))
    press(page, "Save and publish")
    return page


def test_one_sentence_is_asked_and_the_rest_is_merged(visit: Visit) -> None:
    late = be_late(visit, scripts=False)
    expect(late.get_by_role("heading", name="One place to decide")).to_be_visible()

    press(late, "Save with these choices")
    expect(late.get_by_role("link", name="Place 1: choose what stays.")).to_be_visible()
    late.get_by_role("radio", name="What you wrote", exact=True).focus()
    late.keyboard.press("Space")
    late.get_by_role("button", name="Save with these choices").focus()
    late.keyboard.press("Enter")

    main = late.get_by_role("main")
    expect(main).to_contain_text("Larch lasts. It costs 10 francs. Green oak is heavy.")
    expect(main).to_contain_text("A good saw.")


def test_the_choices_are_open_to_all(visit: Visit) -> None:
    late = be_late(visit, scripts=True)
    faults = {}
    for scheme in ("light", "dark"):
        late.emulate_media(color_scheme=scheme)
        faults[scheme] = violations(late)
    late.set_viewport_size({"width": 320, "height": 640})
    faults["sticks out at 320 px"] = overflow(late)

    assert {where: found for where, found in faults.items() if found} == {}
