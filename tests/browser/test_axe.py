"""Every screen, in both languages, light and dark, wide and narrow: nothing that axe objects to."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.looking import overflow, violations
from tests.browser.screens import Screen, list_screens

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit: Visit, screen: Screen) -> Page:
    """The screen, open before the first person who may see it."""
    opened = visit(screen.person)
    answer = opened.goto(screen.address)
    assert answer is not None
    assert answer.status < 500
    return opened


def _test_id(screen: Screen) -> str:
    return screen.slug


@pytest.mark.parametrize("screen", list_screens(), ids=_test_id)
def test_a_screen_is_open_to_all(page: Page, screen: Screen) -> None:
    faults: dict[str, list[str]] = {}
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            faults[f"{scheme}, {width} px"] = violations(page)
    page.set_viewport_size({"width": 320, "height": 640})
    faults["sticks out at 320 px"] = overflow(page)

    assert {where: found for where, found in faults.items() if found} == {}
