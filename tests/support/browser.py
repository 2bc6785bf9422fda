"""A headless Chromium: Debian's, driven by Playwright, cut off from everything but this machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserType, sync_playwright

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def find_chromium() -> str | None:
    """Where the browser is, if this machine has one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium(program: str) -> Iterator[Browser]:
    """The browser, started and stopped."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium, program)
        try:
            yield browser
        finally:
            browser.close()


def launch(kind: BrowserType, program: str, *flags: str) -> Browser:
    """One more browser, with flags of its own."""
    return kind.launch(executable_path=program, args=[*_FLAGS, *flags])
