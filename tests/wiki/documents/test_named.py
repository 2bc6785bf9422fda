"""Documents found by words: their title, a part of it, or what a form gave back."""

import pytest

from tests.support.cast import Cast
from wiki.documents import named, service
from wiki.documents.saving import Edit, Saved

FACTS: dict[str, object] = {"type": "association", "territory": "FR"}


@pytest.fixture
def network(cast: Cast) -> Saved:
    """« Réseau des Deux-Rives », "Two Banks network"."""
    parts = {"fr": {"title": "Réseau des Deux-Rives"}, "en": {"title": "Two Banks network"}}
    return service.create(cast.chloe, "organisation", "fr", Edit(parts, 0, FACTS))


@pytest.mark.parametrize(
    "words",
    [
        "Réseau des Deux-Rives",
        "reseau des deux rives",
        "two banks network",
        "deux-rives",
        "  DEUX   RIVES ",
    ],
)
def test_a_title_in_any_language_finds_it(cast: Cast, network: Saved, words: str) -> None:
    found = named.find_titled(cast.stranger, "organisation", words, "en", 8)

    assert [(item.public_id, item.title) for item in found] == [
        (network.public_id, "Two Banks network")
    ]


def test_what_a_form_gave_back_finds_that_one(cast: Cast, network: Saved) -> None:
    words = f"Whatever its name was ({network.public_id})"
    found = named.find_titled(cast.stranger, "organisation", words, "fr", 8)

    assert [item.title for item in found] == ["Réseau des Deux-Rives"]


def test_the_very_title_leaves_out_those_that_hold_it(cast: Cast, network: Saved) -> None:
    longer = {"fr": {"title": "Réseau des Deux-Rives et du Littoral"}}
    service.create(cast.chloe, "organisation", "fr", Edit(longer, 0, FACTS))

    assert len(named.find_titled(cast.stranger, "organisation", "deux rives", "fr", 8)) == 2
    exact = named.find_titled(cast.stranger, "organisation", "réseau des deux-rives", "fr", 8)
    assert [item.public_id for item in exact] == [network.public_id]


@pytest.mark.parametrize("words", ["", " ", "%", "_", "Réseau du Littoral", "(abcdefgh)"])
def test_what_nobody_is_called_finds_nothing(cast: Cast, network: Saved, words: str) -> None:
    assert named.find_titled(cast.stranger, "organisation", words, "fr", 8) == []


def test_a_draft_is_found_by_nobody(cast: Cast) -> None:
    draft = Edit({"fr": {"title": "Groupe secret"}}, 0, FACTS, is_to_publish=False)
    saved = service.create(cast.basile, "organisation", "fr", draft)

    assert named.find_titled(cast.amina, "organisation", "secret", "fr", 8) == []
    assert named.find_identified(cast.amina, [saved.public_id], "fr") == {}


def test_only_documents_of_that_kind_are_found(cast: Cast, network: Saved) -> None:
    assert named.find_titled(cast.stranger, "article", "deux rives", "fr", 8) == []
