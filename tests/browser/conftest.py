"""The real site in a real browser: the demo, served once for all the tests of a run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, StorageState, ViewportSize

from tests.support.browser import chromium, find_chromium
from tests.support.server import Server, lieux, serving
from wiki.seed.people import PASSWORD

Visit = Callable[..., Page]

DESK = ViewportSize(width=1280, height=900)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo, as `make serve` serves it."""
    instance = tmp_path_factory.mktemp("site")
    lieux(instance, "init")
    lieux(instance, "demo")
    with serving(instance) as server:
        yield server


@pytest.fixture(scope="session")
def program() -> str:
    """Where Chromium is."""
    found = find_chromium()
    if found is None:
        pytest.skip("no Chromium on this machine")
    return found


@pytest.fixture(scope="session")
def browser(program: str) -> Iterator[Browser]:
    """Chromium, started once."""
    with chromium(program) as started:
        yield started


@pytest.fixture(scope="session")
def states(browser: Browser, site: Server) -> Callable[[str], StorageState]:
    """The cookies of a person who signed in once: doing so for each test would be held back."""

    return signing_in(browser, site)


@dataclass
class Windows:
    """Windows of one Chromium on one site, and what they asked of any other place."""

    browser: Browser
    site: Server
    states: Callable[[str], StorageState]
    contexts: list[BrowserContext] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, person: str = "", scripts: bool = True, size: ViewportSize = DESK) -> Page:
        """A new window, in which this person has signed in."""
        context = self.browser.new_context(
            base_url=self.site.address,
            viewport=size,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            storage_state=self.states(person) if person else None,
        )
        self.contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("request", self._note)
        return context.new_page()

    def _note(self, request: Request) -> None:
        if not request.url.startswith((self.site.address, "data:", "about:")):
            self.strangers.append(request.url)

    def close(self) -> None:
        """Close them all."""
        for context in self.contexts:
            context.close()


@pytest.fixture
def visit(browser: Browser, site: Server, states: Callable[[str], StorageState]) -> Iterator[Visit]:
    """Open a window of one's own: `visit(person="amina", scripts=False)`."""
    with windows(browser, site, states) as open_window:
        yield open_window


@contextmanager
def windows(
    browser: Browser, site: Server, states: Callable[[str], StorageState]
) -> Iterator[Visit]:
    """Open windows on a site; `states`: the cookies of whoever is named.

    Whoever visits asks nothing of any other place; that is seen to in the end.
    """
    windows = Windows(browser, site, states)
    yield windows.open
    windows.close()
    assert windows.strangers == []


@pytest.fixture(scope="session")
def look(
    browser: Browser, site: Server, states: Callable[[str], StorageState]
) -> Iterator[tuple[Visit, list[str]]]:
    """For those who only look: the one window of each person, and what these asked of others."""
    windows = Windows(browser, site, states)
    yield cache(windows.open), windows.strangers
    windows.close()


def signing_in(browser: Browser, site: Server) -> Callable[[str], StorageState]:
    """The cookies of whoever is named, asked for once."""

    @cache
    def state_of(person: str) -> StorageState:
        page = browser.new_page(base_url=site.address)
        sign_in(page, person)
        state = page.context.storage_state()
        page.context.close()
        return state

    return state_of


def sign_in(page: Page, person: str) -> None:
    """Sign in as one of the demo's people, by the form."""
    page.goto("/en/-/sign-in")
    page.get_by_label("E-mail address").fill(f"{person}@demo.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/my-space")


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a test leaves what it saw."""
    return tmp_path_factory.mktemp("pictures")
