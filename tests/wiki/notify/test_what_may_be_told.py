"""Whatever happens between an edit and its letter, nobody is told what they may not read then."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify import postman
from tests.wiki.notify.postman import DAY, deliver, hear, watch, watch_language, watch_topic
from wiki.access.actor import Actor, Audience
from wiki.accounts import service as accounts
from wiki.db import db
from wiki.documents import history, publishing, queries, removing
from wiki.errors import Gone, LieuxError
from wiki.notify import moves, sending
from wiki.notify.moves import newest

Act = Callable[[Cast, int], object]

SECRET = "Zanzibar"


@pytest.fixture
def oven(cast: Cast) -> int:
    """Amina watches it; its second revision says the secret word, and no letter has left."""
    document = write(cast.basile, "Four à pain", "Pétrir.\n\nCuire dix minutes.\n")
    watch(cast.amina, document)
    revise(cast.basile, document, f"Pétrir.\n\nCuire à {SECRET}.\n")
    hear()
    return document


def _goes_on(cast: Cast, oven: int) -> None:
    revise(cast.basile, oven, "Pétrir bien.\n\nCuire dix minutes.\n")


def _hide(cast: Cast, oven: int) -> None:
    _goes_on(cast, oven)
    removing.hide(cast.chloe, oven, 2, "revision")


def _erase(cast: Cast, oven: int) -> None:
    _goes_on(cast, oven)
    removing.erase(cast.ida, oven, 2, "fr")


def _leave(cast: Cast, _oven: int) -> None:
    accounts.block(cast.chloe, cast.amina.account_id or 0)


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda c, d: publishing.withdraw(c.chloe, d, ["fr"]), id="withdrawn"),
        pytest.param(
            lambda c, d: publishing.set_audience(c.chloe, d, Audience.EDITORS), id="for editors"
        ),
        pytest.param(lambda c, d: removing.delete_document(c.chloe, d, "Fini."), id="deleted"),
        pytest.param(lambda c, d: publishing.publish(c.chloe, d, 1, ["fr"]), id="set back"),
        pytest.param(_hide, id="hidden"),
        pytest.param(_erase, id="erased"),
        pytest.param(_leave, id="blocked"),
    ],
)
def test_what_was_taken_away_before_the_letter_is_not_in_it(
    cast: Cast, oven: int, act: Act
) -> None:
    act(cast, oven)

    assert all(SECRET not in letter.body for letter in deliver())
    assert all(SECRET not in letter.body for letter in deliver(DAY))


@pytest.mark.parametrize("act", [_hide, _erase])
def test_a_text_whose_start_was_taken_away_is_told_without_words(
    cast: Cast, oven: int, act: Act
) -> None:
    deliver()
    act(cast, oven)

    body = postman.only(deliver()).body

    assert SECRET not in body
    assert "ses mots ne peuvent pas être donnés ici" in body


def test_even_an_editor_is_not_mailed_what_is_hidden(cast: Cast, oven: int) -> None:
    watch(cast.ida, oven)
    _hide(cast, oven)

    assert all(SECRET not in letter.body for letter in deliver())


def test_what_could_not_be_told_is_told_when_it_can_be_read_again(cast: Cast, oven: int) -> None:
    publishing.set_audience(cast.chloe, oven, Audience.EDITORS)
    assert deliver() == []
    publishing.set_audience(cast.chloe, oven, Audience.PUBLIC)
    revise(cast.basile, oven, "Pétrir bien.\n\nCuire vingt minutes.\n")

    assert "[-dix-]{+vingt+}" in postman.only(deliver()).body


def test_what_happens_while_the_letter_is_written_stops_it(
    cast: Cast, oven: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile() -> int:
        """Somebody withdraws the page just after the letter has looked at it."""
        seen = newest()
        db.session.rollback()
        monkeypatch.setattr(moves, "newest", newest)
        publishing.withdraw(cast.chloe, oven, ["fr"])
        return seen

    monkeypatch.setattr(sending.moves, "newest", meanwhile)

    assert deliver() == []
    assert deliver() == []


ACTS: list[Act] = [
    lambda c, d: revise(c.basile, d, f"Mot{_next()} et encore Mot{_next()}.\n"),
    lambda c, d: revise(c.chloe, d, f"Word{_next()} here.\n", language="en", title="Oven"),
    lambda c, d: revise(c.chloe, d, f"Brouillon{_next()}.\n", public=False),
    lambda c, d: publishing.withdraw(c.chloe, d, ["fr"]),
    lambda c, d: publishing.withdraw(c.chloe, d, ["en"]),
    lambda c, d: publishing.publish(c.chloe, d, 1, ["fr"]),
    lambda c, d: publishing.publish(c.chloe, d, _head(c, d), ["fr"]),
    lambda c, d: publishing.set_audience(c.chloe, d, Audience.EDITORS),
    lambda c, d: publishing.set_audience(c.chloe, d, Audience.MEMBERS),
    lambda c, d: removing.hide(c.chloe, d, max(1, _head(c, d) - 1), "revision"),
    lambda c, d: removing.erase(c.ida, d, max(1, _head(c, d) - 1), "fr"),
    lambda _c, _d: hear(),
]
_SAID = re.compile(r"(?:Mot|Word|Brouillon)\d+")
_COUNT = iter(range(10_000_000))


def _next() -> int:
    return next(_COUNT)


def _head(cast: Cast, document: int) -> int:
    return queries.get_to_edit(cast.chloe, document).head


def _readable(actor: Actor, document: int) -> str:
    """Every text that this person may read now: what stands, and the history they may see."""
    try:
        seen = queries.find_document(actor, document)
    except Gone:
        return ""
    if seen is None:
        return ""
    texts = [part.body for part in seen.parts.values()]
    for revision in history.list_revisions(actor, seen):
        past = history.read_at(actor, seen, revision.number)
        texts += [str(part.content.get("body", "")) for part in past.values()]
    return " ".join(texts)


@given(acts=st.lists(st.sampled_from(ACTS), min_size=1, max_size=7))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_letter_says_more_than_its_reader_may_read(
    app: Flask, cast: Cast, acts: list[Act]
) -> None:
    document = write(cast.basile, f"Four {_next()}", "Début.\n", facts={"topics": ["food"]})
    watch(cast.amina, document)
    watch_topic(cast.amina, "food")
    watch_language(cast.amina, "en")
    for act in acts:
        try:
            act(cast, document)
        except LieuxError:
            db.session.rollback()

    told = " ".join(letter.body for letter in deliver())

    assert set(_SAID.findall(told)) <= set(_SAID.findall(_readable(cast.amina, document)))
