"""Following a link never changes anything."""

from tests.house.stage import Stage

#: how often somebody tried, and when a browser was last seen: no one reads these as content
BOOKKEEPING = ("limits", "login_sessions")


def test_a_link_that_an_editor_follows_writes_nothing(stage: Stage) -> None:
    before = stage.rows(*BOOKKEEPING)
    writers = []

    for route in stage.routes("GET"):
        stage.browsers["editor"].get(stage.world.public.address(route.rule))
        if stage.rows(*BOOKKEEPING) != before:
            writers.append(route.name)
            before = stage.rows(*BOOKKEEPING)

    assert writers == []


def test_reading_sets_no_cookie(stage: Stage) -> None:
    setters = []

    for route in stage.routes("GET"):
        browser = stage.app.test_client()
        answer = browser.get(stage.world.public.address(route.rule))
        shows_a_form = b'method="post"' in answer.data
        if "Set-Cookie" in answer.headers and not shows_a_form:
            setters.append(route.name)

    assert setters == []
