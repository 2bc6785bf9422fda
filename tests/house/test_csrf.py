"""No form of another site can act in somebody's name."""

import pytest

from tests.house.stage import Stage

#: the form again; or no form, where not even an administrator may read one: a board is its people's
REFUSED = {400, 403}


def test_a_post_without_its_token_is_refused_and_writes_nothing(stage: Stage) -> None:
    before = stage.rows()
    accepted = []

    for route in stage.routes("POST"):
        browser = stage.browsers["administrator"]
        form = {"title": "Le mien"} | route.form
        answer = browser.post(stage.world.public.address(route.rule), data=form)
        if answer.status_code not in REFUSED or stage.rows() != before:
            accepted.append((route.name, answer.status_code))

    assert accepted == []


@pytest.mark.parametrize("person", ["stranger", "member"])
def test_it_tells_nobody_more_than_they_may_know(stage: Stage, person: str) -> None:
    before = stage.rows()

    answers = {
        stage.browsers[person].post(samples.address(route.rule), data=route.form).status_code
        for route in stage.routes("POST")
        for samples in (stage.world.public, stage.world.hidden)
    }

    assert answers <= {400, 401, 403, 404}
    assert stage.rows() == before


def test_a_token_of_another_browser_is_refused(stage: Stage) -> None:
    token = stage.with_token(stage.browser("member"))
    before = stage.rows()

    answers = {
        stage.browsers["administrator"]
        .post(stage.world.public.address(route.rule), data=route.form | {"csrf_token": token})
        .status_code
        for route in stage.routes("POST")
    }

    assert answers <= REFUSED
    assert stage.rows() == before


def test_no_method_but_post_writes(stage: Stage) -> None:
    methods = {
        method for rule in stage.app.url_map.iter_rules() for method in rule.methods or set()
    }

    assert methods == {"GET", "HEAD", "OPTIONS", "POST"}
