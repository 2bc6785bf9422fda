"""Photographs of the main screens, for people to look at: `python -m tests.browser.shots FOLDER`.

Each screen at 1280 px and 360 px, in the dark, and as it is printed.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import sign_in
from tests.browser.screens import list_screens
from tests.support.browser import chromium, find_chromium
from tests.support.server import Server, lieux, serving

_WIDE, _NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=360, height=740)
_Look = tuple[ViewportSize, Literal["light", "dark"], Literal["screen", "print"]]
_LOOKS: dict[str, _Look] = {
    "wide": (_WIDE, "light", "screen"),
    "narrow": (_NARROW, "light", "screen"),
    "dark": (_WIDE, "dark", "screen"),
    "dark-narrow": (_NARROW, "dark", "screen"),
    "paper": (ViewportSize(width=794, height=1123), "light", "print"),
}


def photograph(browser: Browser, server: Server, folder: Path) -> Iterator[Path]:
    """Every screen in every look, as the first person who may see it."""
    windows: dict[str, Page] = {}
    for screen in list_screens():
        if screen.person not in windows:
            windows[screen.person] = browser.new_page(base_url=server.address)
            if screen.person:
                sign_in(windows[screen.person], screen.person)
        page = windows[screen.person]
        page.goto(screen.address)
        for look, (size, scheme, media) in _LOOKS.items():
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme, media=media)
            path = folder / f"{screen.slug}.{look}.png"
            page.screenshot(path=path, full_page=True)
            yield path


def main(folder: Path) -> None:
    """Serve the demo and photograph it."""
    program = find_chromium()
    if program is None:
        sys.exit("There is no Chromium on this machine.")
    with tempfile.TemporaryDirectory() as instance:
        lieux(Path(instance), "init")
        lieux(Path(instance), "demo")
        with serving(Path(instance)) as server, chromium(program) as browser:
            for path in photograph(browser, server, folder):
                print(path)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots"))
