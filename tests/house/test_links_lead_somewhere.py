"""No link of the site leads nowhere, and no code names a screen that does not exist."""

import ast
import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from tests.house.stage import Stage
from tests.house.tree import modules, parsed, templates, told

_IN_TEMPLATES = re.compile(r"(?:url_for|href)\(\s*['\"]([a-z_]+\.[a-z_]+)['\"]")


def _named_endpoints() -> Iterator[tuple[str, str]]:
    """(where, endpoint) of each screen that the code or a template names."""
    for path in modules("blueprints"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if name == "url_for" and isinstance(first, ast.Constant):
                    endpoint = str(first.value)
                    own = path.parent.name if endpoint.startswith(".") else ""
                    yield told(path, node.lineno), own + endpoint
    for path in templates():
        for endpoint in _IN_TEMPLATES.findall(path.read_text("utf-8")):
            yield told(path), endpoint


def test_every_screen_that_is_named_exists(stage: Stage) -> None:
    known = {rule.endpoint for rule in stage.app.url_map.iter_rules()}

    assert [(where, name) for where, name in _named_endpoints() if name not in known] == []


@pytest.mark.parametrize("person", ["stranger", "editor"])
def test_every_link_leads_to_a_page(stage: Stage, person: str) -> None:
    """Whoever follows it may be asked to sign in; they are never told that nothing is there."""
    browser = stage.browsers[person]
    links: dict[str, str] = {}
    for route in stage.routes("GET"):
        address = stage.world.public.address(route.rule)
        answer = browser.get(address)
        is_page = answer.status_code == 200 and answer.mimetype == "text/html"
        if is_page and not route.rule.endpoint.startswith("gallery"):
            links |= dict.fromkeys(_links(answer.get_data(as_text=True)), address)

    answers = {link: browser.get(link).status_code for link in links}
    dead = {link: (links[link], status) for link, status in answers.items() if status >= 402}

    assert dead == {}


def _links(page: str) -> Iterator[str]:
    for link in BeautifulSoup(page, "html.parser").select(
        "a[href], link[href], img[src], script[src]"
    ):
        address = str(link.get("href") or link.get("src")).partition("#")[0]
        if address.startswith("/"):
            yield address
