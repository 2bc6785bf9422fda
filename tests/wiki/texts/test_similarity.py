"""How alike two passages are."""

import pytest

from wiki.texts.similarity import Wording, copied, similarity

OLD = (
    "Le fournil ouvre deux fois par mois. Chaque famille apporte son bois et sa farine. "
    "Les plus anciens montrent aux enfants comment façonner la pâte sans la déchirer."
)


@pytest.mark.parametrize(
    ("new", "least", "most"),
    [
        (OLD, 1, 1),
        (OLD.replace("fournil", "fournile"), 0.9, 0.99),
        (OLD + " Une caisse libre paie la levure.", 0.75, 0.9),
        (OLD.replace("Chaque famille apporte son bois et sa farine. ", ""), 0.65, 0.85),
        ("La bibliothèque prête des outils à ses membres depuis cet hiver.", 0, 0.1),
        ("---", 0, 0),
        ("", 0, 0),
    ],
)
def test_similarity(new: str, least: float, most: float) -> None:
    assert least <= similarity(Wording.of(OLD), Wording.of(new)) <= most


def test_the_longer_side_of_a_change_counts() -> None:
    assert similarity(Wording.of("pain noir"), Wording.of("pain complet")) == 4 / (4 + 7)


def test_copied_letters_are_those_of_the_words_kept() -> None:
    assert copied(Wording.of("un pain noir"), Wording.of("un gros pain", "rond")) == 6
