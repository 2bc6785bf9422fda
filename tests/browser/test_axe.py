"""Every screen, in both languages, light and dark, wide and narrow: nothing that axe objects to.

A screen is opened once. What is dark differs from what is light in its colours alone
(`tests/house/test_colours.py`), so there axe looks at these alone.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESK, Visit
from tests.browser.looking import overflow, violations
from tests.browser.screens import Screen, list_screens

pytestmark = pytest.mark.browser


@pytest.fixture
def page(look: tuple[Visit, list[str]], screen: Screen) -> Iterator[Page]:
    """The screen, open before the first person who may see it; it asks nothing of others."""
    window_of, strangers = look
    strangers.clear()
    opened = window_of(screen.person)
    opened.set_viewport_size(DESK)
    opened.emulate_media(color_scheme="light")
    answer = opened.goto(screen.address)
    assert answer is not None
    assert answer.status < 500
    yield opened
    assert strangers == []


def _test_id(screen: Screen) -> str:
    return screen.slug


@pytest.mark.parametrize("screen", list_screens(), ids=_test_id)
def test_a_screen_is_open_to_all(page: Page, screen: Screen) -> None:
    faults: dict[str, list[str]] = {}
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = violations(page, only_colours=scheme == "dark")
            faults[f"{scheme}, {width} px"] = found
    page.set_viewport_size({"width": 320, "height": 640})
    faults["sticks out at 320 px"] = overflow(page)

    assert {where: found for where, found in faults.items() if found} == {}


@pytest.mark.parametrize("only_colours", [False, True])
def test_pale_words_are_seen(visit: Visit, only_colours: bool) -> None:
    page = visit()
    page.set_content("<p style='color: #ccc; background: #fff'>Hardly there.</p>")

    rules = [told.partition(":")[0] for told in violations(page, only_colours)]

    assert "color-contrast" in rules
    assert ("document-title" in rules) is not only_colours
