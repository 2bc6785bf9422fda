"""What is wrong with a page that is open: for those who do not see it, and on a narrow screen."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OVERFLOW = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const scrolls = (node) => node.closest && [...function* () {
        for (let up = node.parentElement; up; up = up.parentElement) yield up;
    }()].some((up) => getComputedStyle(up).overflowX !== "visible");
    return [...document.body.querySelectorAll("*")]
        .filter((node) => node.getBoundingClientRect().right > room + 1 && !scrolls(node))
        .map((node) => node.outerHTML.slice(0, 120));
}"""


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, and where."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page: Page) -> list[str]:
    """What sticks out at the right, so that the whole page scrolls sideways."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found
