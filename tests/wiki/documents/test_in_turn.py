"""Passages that weigh otherwise than the whole edit: each weight is a version of its own."""

import pytest
from sqlalchemy import select

from tests.support.cast import Cast
from tests.wiki.documents.desk import body, journal, revise, saved
from tests.wiki.documents.freshness.both import FRENCH, behind, bread, text
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import queries, service
from wiki.documents.models import Revision
from wiki.documents.saving import Edit, EditConflict, Saved
from wiki.errors import Invalid

KNEADED = "Pétrir bien la pâte dix minutes.\n"
HOTTER = "Cuire à 260 degrés.\n"
BOTH = text((KNEADED, FRENCH[1], HOTTER))


@pytest.fixture
def recipe(cast: Cast) -> int:
    """In French and English; nothing is behind."""
    return bread(cast.amina)


def save(
    actor: Actor, document: int, words: str, weights: dict[str, str], whole: str = "meaning"
) -> Saved:
    seen = queries.get_to_edit(actor, document)
    texts = dict(seen.parts["fr"].texts) | {"body": words}
    edit = Edit({"fr": texts}, seen.head, significance=whole, weights={"fr": weights})
    return service.revise(actor, document, edit)


def versions(document: int) -> list[tuple[int, str]]:
    rows = db.session.execute(
        select(Revision.number, Revision.significance)
        .where(Revision.document_id == document, Revision.number > 2)
        .order_by(Revision.number)
    )
    return [(number, weight) for number, weight in rows]


def test_the_lighter_passage_is_a_version_before_the_whole(cast: Cast, recipe: int) -> None:
    done = save(cast.amina, recipe, BOTH, {"1.1": "typo"})

    assert versions(recipe) == [(3, "typo"), (4, "meaning")]
    assert saved(recipe, 3) == text((KNEADED, *FRENCH[1:]))
    assert (done.number, body(cast.stranger, recipe)) == (4, BOTH)


def test_only_what_is_no_typo_makes_the_other_language_stale(cast: Cast, recipe: int) -> None:
    save(cast.amina, recipe, BOTH, {"1.1": "typo"})

    assert behind(cast.stranger, recipe, "en") == [HOTTER.strip()]


def test_a_passage_may_weigh_more_than_the_whole(cast: Cast, recipe: int) -> None:
    save(cast.amina, recipe, BOTH, {"1.3": "meaning"}, whole="clearer")

    assert behind(cast.stranger, recipe, "en") == [KNEADED.strip(), HOTTER.strip()]
    assert behind(cast.stranger, recipe, "en", "meaning") == [HOTTER.strip()]


def test_weights_that_say_what_the_whole_says_change_nothing(cast: Cast, recipe: int) -> None:
    save(cast.amina, recipe, BOTH, {"1.1": "meaning", "9.9": "typo", "body": "typo"})

    assert versions(recipe) == [(3, "meaning")]


def test_where_nothing_is_left_the_last_weight_is_the_last_version(cast: Cast, recipe: int) -> None:
    done = save(cast.amina, recipe, BOTH, {"1.1": "typo", "1.3": "clearer"})

    assert versions(recipe) == [(3, "typo"), (4, "clearer")]
    assert (done.number, body(cast.stranger, recipe)) == (4, BOTH)


def test_a_field_weighs_by_itself_too(cast: Cast, recipe: int) -> None:
    seen = queries.get_to_edit(cast.amina, recipe)
    texts = dict(seen.parts["fr"].texts) | {"title": "Le pain", "body": BOTH}
    edit = Edit({"fr": texts}, 2, weights={"fr": {"title": "typo"}}, slugs={"fr": "le-pain"})

    service.revise(cast.amina, recipe, edit)

    assert versions(recipe) == [(3, "typo"), (4, "meaning")]
    assert queries.get_to_edit(cast.amina, recipe).parts["fr"].slug == "le-pain"


def test_what_others_changed_meanwhile_is_merged_first(cast: Cast, recipe: int) -> None:
    revise(cast.basile, recipe, text((FRENCH[0], "Laisser lever deux nuits.\n", FRENCH[2])))
    texts = dict(queries.get_to_edit(cast.amina, recipe).parts["fr"].texts) | {"body": BOTH}

    done = service.revise(
        cast.amina, recipe, Edit({"fr": texts}, 2, weights={"fr": {"1.1": "typo"}})
    )

    assert saved(recipe, 4) == text((KNEADED, "Laisser lever deux nuits.\n", FRENCH[2]))
    assert body(cast.stranger, recipe) == text((KNEADED, "Laisser lever deux nuits.\n", HOTTER))
    assert (done.number, done.taken) == (5, 1)


def test_a_conflict_writes_no_version_at_all(cast: Cast, recipe: int) -> None:
    revise(cast.basile, recipe, text((*FRENCH[:2], "Cuire à 280 degrés.\n")))
    before = journal(recipe)

    with pytest.raises(EditConflict):
        texts = dict(queries.get_to_edit(cast.amina, recipe).parts["fr"].texts) | {"body": BOTH}
        service.revise(cast.amina, recipe, Edit({"fr": texts}, 2, weights={"fr": {"1.1": "typo"}}))

    assert journal(recipe) == before


def test_an_unknown_weight_is_refused(cast: Cast, recipe: int) -> None:
    with pytest.raises(Invalid) as refused:
        save(cast.amina, recipe, BOTH, {"1.1": "nothing"})

    assert [problem.code for problem in refused.value.problems] == ["significance.unknown"]
