"""What is wrong with a page that is open: for those who do not see it, and on a narrow screen."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

#: told in the page itself: what passes is long, and nobody reads it
_AXE = """async (options) => (await axe.run(options)).violations.flatMap((rule) =>
    rule.nodes.map((node) =>
        `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`))"""
_ALL = {"resultTypes": ["violations"]}
#: the colour rules of the whole, which leaves the strictest contrast (AAA) out
_COLOURS = _ALL | {
    "runOnly": ["cat.color"],
    "rules": {"color-contrast-enhanced": {"enabled": False}},
}

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


def violations(page: Page, only_colours: bool = False) -> list[str]:
    """What axe finds: the rule, and where. It stays in the page for the next time."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_AXE, _COLOURS if only_colours else _ALL)
    return found


def overflow(page: Page) -> list[str]:
    """What sticks out at the right, so that the whole page scrolls sideways."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found
