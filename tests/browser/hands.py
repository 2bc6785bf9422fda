"""What a person does with the pages of the site: fill in, press, write."""

from uuid import uuid4

from playwright.sync_api import Locator, Page, expect


def field(page: Page, name: str) -> Locator:
    """A field of the form of the page."""
    return page.get_by_role("main").locator(f"[name={name}]")


def press(page: Page, name: str) -> None:
    """Press the button that says so."""
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    """Follow the link that says so."""
    page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()


def new_title(words: str) -> str:
    """A title that no page has yet."""
    return f"{words} {uuid4().hex[:6]}"


def fill_article(page: Page, title: str, body: str) -> None:
    """Open the form of a new article and fill it in."""
    page.goto("/en/commons/-/new")
    field(page, "title").fill(title)
    field(page, "body").fill(body)
    field(page, "type").select_option("method")


def write(page: Page, title: str, body: str) -> str:
    """A new article, saved and public; gives its address."""
    fill_article(page, title, body)
    press(page, "Save and publish")
    expect_title(page, title)
    return page.url


def edit(page: Page, address: str, body: str) -> None:
    """Write the whole text of an article anew."""
    page.goto(f"{address}/-/edit")
    field(page, "body").fill(body)
    press(page, "Save and publish")


def expect_title(page: Page, title: str) -> None:
    """The page that is open has this title."""
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
