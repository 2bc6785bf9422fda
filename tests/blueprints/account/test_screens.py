"""What all the screens have in common, in both languages."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.support.cast import Cast
from tests.support.person import Browser
from wiki.access.actor import Actor
from wiki.accounts import kept

At = Callable[[Actor], Browser]

OPEN = ("sign-in", "sign-up", "reset", "letter-sent", "confirm", "confirm-address", "new-password")
OWN = (
    "my-space",
    "my-space/name",
    "my-space/address",
    "my-space/password",
    "my-space/letters",
    "my-space/kept/1",
)
TEAM = ("people", "people/1")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_screen_is_whole(at: At, browser: Browser, cast: Cast, language: str) -> None:
    kept.keep(cast.ida.account_id or 0, "/en/-/my-space/name", {"name": ["Ida"]})
    ida = at(cast.ida)
    pages = [browser.open(f"/{language}/-/{path}") for path in OPEN]
    pages += [ida.open(f"/{language}/-/{path}") for path in OWN + TEAM]

    for page in pages:
        assert page.status in (200, 410)
        assert len(page.soup.find_all("h1")) == 1
        assert page.soup.html and page.soup.html["lang"] == language
        assert page.soup.find("meta", attrs={"name": "robots", "content": "noindex"})
        ids = [str(tag["id"]) for tag in page.soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), page.path
        assert "public" not in page.answer.headers["Cache-Control"]
        for form in page.soup.select("form[method=post]"):
            assert form.select_one("[name=csrf_token]")
            assert form["action"]


def test_every_act_without_a_token_is_refused(at: At, app: Flask, cast: Cast) -> None:
    posts = [
        rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("account.") and "POST" in (rule.methods or ())
    ]
    assert len(posts) >= 30

    adapter = app.url_map.bind("")
    ida = at(cast.ida)
    for rule in posts:
        values = {"account_id": 1, "kept_id": 1, "mark": "00"} | dict(rule.defaults or {})
        known = {name: values[name] for name in rule.arguments}
        path = adapter.build(rule.endpoint, known, method="POST")
        assert ida.client.post(path).status_code == 400, path
    assert ida.open("/en/-/my-space").status == 200


def test_the_address_is_on_no_page_but_ones_own(at: At, cast: Cast) -> None:
    ida = at(cast.ida)

    shown = [
        path for path in OWN + TEAM if "@test.example" in ida.open(f"/en/-/{path}").answer.text
    ]

    assert shown == ["my-space", "my-space/address", "my-space/password"]
