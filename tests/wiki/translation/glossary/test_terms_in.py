"""The terms of the glossary that stand in a text, with what to say instead."""

import pytest

from tests.support.cast import Cast
from tests.support.listening import statements
from wiki.translation.glossary import service
from wiki.translation.glossary.queries import TermMet, terms_in
from wiki.translation.glossary.rules import Wording


@pytest.fixture
def hub(cast: Cast) -> str:
    """« tiers-lieu » and its twin. Its public id."""
    return service.add(
        cast.amina,
        {
            "fr": Wording("tiers-lieu, tiers-lieux", "Un lieu à plusieurs."),
            "en": Wording("third place, third places"),
        },
    )


def test_each_form_meets_its_twin(hub: str) -> None:
    note = "Un lieu à plusieurs."

    assert terms_in("Les Tiers-Lieux ; un tiers lieu, les tiers-lieux.", "fr", "en") == [
        TermMet("tiers-lieux", "third places", note),
        TermMet("tiers-lieu", "third place", note),
    ]
    assert terms_in("A THIRD-PLACE.", "en", "fr") == [TermMet("third place", "tiers-lieu", note)]


def test_a_form_without_a_twin_of_its_rank_meets_the_usual_one(cast: Cast) -> None:
    service.add(cast.amina, {"fr": Wording("adhérente, adhérent"), "en": Wording("member")})

    assert terms_in("un adhérent", "fr", "en") == [TermMet("adhérent", "member", "")]


def test_two_terms_that_are_written_alike_are_both_given(cast: Cast) -> None:
    for twin in ("lock", "airlock"):
        service.add(cast.amina, {"fr": Wording("écluse"), "en": Wording(twin)})

    assert [met.twin for met in terms_in("L’écluse", "fr", "en")] == ["lock", "airlock"]


def test_a_term_that_was_changed_or_taken_out_is_not_met(cast: Cast, hub: str) -> None:
    service.change(cast.amina, hub, {"fr": Wording("lieu"), "en": Wording("place")}, 1)
    assert terms_in("un tiers-lieu", "fr", "en") == [TermMet("lieu", "place", "")]

    service.remove(cast.chloe, hub)
    assert terms_in("un lieu", "fr", "en") == []


@pytest.mark.parametrize("others", [0, 50, 20_000])
def test_one_query_is_enough_for_any_text(hub: str, others: int) -> None:
    text = " ".join(f"mot{number}" for number in range(others))

    with statements() as asked:
        assert len(terms_in(f"Un tiers-lieu. {text}", "fr", "en")) == 1

    assert [words[:6] for words in asked].count("SELECT") == 1


def test_a_text_without_words_has_no_terms(hub: str) -> None:
    assert terms_in("", "fr", "en") == []
