import pytest
import time_machine

from tests.support.cast import Cast
from wiki.access.actor import VISITOR, Actor
from wiki.accounts import kept
from wiki.errors import Invalid

PATH = "/fr/communs/jardin/-/edit"


def id_of(actor: Actor) -> int:
    assert actor.account_id is not None
    return actor.account_id


def test_what_was_typed_comes_back_as_it_was(cast: Cast) -> None:
    form = {"title": ["Un jardin"], "body": ["été \r\n🌱"], "topics": ["soil", "water"]}

    number = kept.keep(id_of(cast.amina), PATH, form)

    found = kept.find_kept(cast.amina, number)
    assert found is not None
    assert (found.path, found.form) == (PATH, form)
    assert kept.find_for(cast.amina, PATH) == found


def test_nobody_else_reads_it(cast: Cast) -> None:
    number = kept.keep(id_of(cast.amina), PATH, {"body": ["mine"]})

    for other in (cast.basile, cast.ida, VISITOR):
        assert kept.find_kept(other, number) is None
        assert kept.find_for(other, PATH) is None
        assert kept.list_kept(other) == []
        kept.drop(other, number)
    assert kept.find_kept(cast.amina, number) is not None


def test_secrets_are_not_kept(cast: Cast) -> None:
    form = {"csrf_token": ["t"], "new_password": ["p"], "body": ["mine"]}

    kept.keep(id_of(cast.amina), PATH, form)

    assert kept.list_kept(cast.amina)[0].form == {"body": ["mine"]}


def test_the_newest_answers_for_its_path(cast: Cast) -> None:
    for body in ("one", "two"):
        kept.keep(id_of(cast.amina), PATH, {"body": [body]})

    found = kept.find_for(cast.amina, PATH)
    assert found is not None
    assert found.form == {"body": ["two"]}
    assert kept.find_for(cast.amina, "/fr/communs/autre") is None


def test_the_same_text_twice_is_kept_once(cast: Cast) -> None:
    numbers = {kept.keep(id_of(cast.amina), PATH, {"body": ["same"]}) for _ in range(2)}

    assert len(numbers) == 1


def test_the_oldest_gives_way_to_the_twenty_first(cast: Cast) -> None:
    kept.keep(id_of(cast.basile), PATH, {"body": ["basile's"]})
    for number in range(21):
        kept.keep(id_of(cast.amina), PATH, {"body": [str(number)]})

    bodies = [text.form["body"][0] for text in kept.list_kept(cast.amina)]
    assert bodies == [str(number) for number in range(20, 0, -1)]
    assert len(kept.list_kept(cast.basile)) == 1


def test_a_megabyte_is_kept_and_more_is_refused(cast: Cast) -> None:
    number = kept.keep(id_of(cast.amina), PATH, {"body": ["\n" * 1_100_000]})
    with pytest.raises(Invalid, match=r"kept\.too_long"):
        kept.keep(id_of(cast.amina), PATH, {"body": ["é" * 700_000]})

    assert [text.id for text in kept.list_kept(cast.amina)] == [number]


def test_it_is_kept_for_thirty_days(cast: Cast) -> None:
    with time_machine.travel("2026-03-01T10:00Z", tick=False):
        kept.keep(id_of(cast.amina), PATH, {"body": ["mine"]})
    with time_machine.travel("2026-03-31T09:59Z", tick=False):
        assert kept.find_for(cast.amina, PATH) is not None
    with time_machine.travel("2026-03-31T10:00Z", tick=False):
        assert kept.find_for(cast.amina, PATH) is None


def test_a_strange_path_is_no_reason_to_lose_a_text(cast: Cast) -> None:
    kept.keep(id_of(cast.amina), "/\0" + "x" * 600, {"body": ["mi\0ne \ud83c"]})

    text = kept.list_kept(cast.amina)[0]
    assert (text.path, text.form) == ("/" + "x" * 499, {"body": ["mine ?"]})


def test_its_author_throws_it_away(cast: Cast) -> None:
    number = kept.keep(id_of(cast.amina), PATH, {"body": ["mine"]})

    kept.drop(cast.amina, number)

    assert kept.list_kept(cast.amina) == []
