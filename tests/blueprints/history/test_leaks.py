"""Words that are not public stand in nothing that others are shown."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.blueprints.history.pages import OVEN
from tests.support.cast import Cast
from tests.support.forms import read_form
from tests.wiki.documents.desk import body, revise
from wiki.access.actor import Actor

BrowserOf = Callable[[Actor], FlaskClient]
SECRETS = ("caché", "Mon secret", "ailleurs.example")
SCREENS = [
    f"{OVEN}/-/history",
    f"{OVEN}/-/revisions/3",
    f"{OVEN}/-/revisions/4",
    f"{OVEN}/-/revisions/5",
    f"{OVEN}/-/compare",
    f"{OVEN}/-/compare?a=3&b=4",
    f"{OVEN}/-/compare?a=4&b=3",
    f"{OVEN}/-/compare?a=3&b=5",
    f"{OVEN}/-/compare?b=4",
    f"{OVEN}/-/undo?first=4&last=4",
    f"{OVEN}/-/undo?first=5&last=5",
    f"{OVEN}/-/undo?first=3&last=5",
    f"{OVEN}/-/restore?number=3",
    f"{OVEN}/-/restore?number=4",
    f"{OVEN}/-/restore?number=5",
    f"{OVEN}/-/changes.atom",
    "/fr/-/recent",
    "/fr/-/recent?open=1",
    "/en/-/recent",
    "/fr/-/changes.atom",
]


@pytest.mark.parametrize("screen", SCREENS)
def test_what_waits_for_an_editor_is_nowhere(
    cast: Cast, browser_of: BrowserOf, client: FlaskClient, held: int, screen: str
) -> None:
    revise(cast.basile, held, "Knead and bake.\n", language="en")

    for browser in (client, browser_of(cast.basile)):
        answer = browser.get(screen)

        assert answer.status_code in (200, 401, 404)
        assert not [secret for secret in SECRETS if secret in answer.text]


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("asked", ["a=3&b=4", "a=4&b=4", "b=4"])
def test_it_cannot_be_compared(client: FlaskClient, asked: str) -> None:
    known = client.get(f"{OVEN}/-/compare?{asked}")
    never = client.get(f"{OVEN}/-/compare?{asked.replace('4', '9')}")

    assert known.status_code == never.status_code == 404


@pytest.mark.usefixtures("held")
def test_its_author_and_the_insiders_see_it(cast: Cast, browser_of: BrowserOf) -> None:
    for actor in (cast.nour, cast.amina, cast.chloe):
        answer = browser_of(actor).get(f"{OVEN}/-/compare?a=3&b=4")

        assert "caché" in answer.text


def test_somebody_elses_draft_is_not_in_ones_own_version(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.amina, oven, "Un brouillon secret.\n", public=False)
    revise(cast.basile, oven, "Knead and bake.\n", language="en")
    browser = browser_of(cast.basile)

    for screen in ("/-/revisions/5", "/-/compare?a=3&b=5", "/-/edit?part=fr", "/-/edit?part=en"):
        assert "secret" not in browser.get(f"{OVEN}{screen}").text


def test_a_section_is_edited_while_something_waits(
    cast: Cast, browser_of: BrowserOf, oven: int
) -> None:
    revise(cast.amina, oven, "Un début.\n\n## Cuire\n\nUne heure.\n\n## Manger\n\nChaud.\n")
    revise(cast.nour, oven, "https://ailleurs.example/\n")
    browser = browser_of(cast.basile)
    units = [link for link in browser.get(f"{OVEN}/-/edit").text.split('"') if "section=" in link]

    page = units[0].replace("&amp;", "&")
    form = read_form(browser.get(page), "body") | {"body": ["## Cuire\n\nDeux."], "do": ["save"]}

    assert browser.post(page, data=form).status_code == 303
    assert body(cast.stranger, oven) == "Un début.\n\n## Cuire\n\nDeux.\n\n## Manger\n\nChaud.\n"
