"""What a change seems to weigh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.significance import Significance, propose

PROSE = (
    "Le fournil ouvre aux familles du vallon. Chacun apporte son bois et sa farine, et repart "
    "avec une miche. La salle se range ensemble avant de partir, et les restes vont aux poules."
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        (PROSE, PROSE),
        ("On cuit le samedi.", "On cuit le samedi !"),
        ("L'eau chauffe", "L’eau chauffe"),
        ("La farinne est bise.", "La farine est bise."),
        ("the comittee meets", "the committee meets"),
        ("les miche sont prete", "les miches sont prêtes"),
        ("## Le four", "### Le four"),
        ("1. pétrir\n1. cuire", "1. pétrir\n2. cuire"),
        ("cafe\u0301", "café"),
    ],
)
def test_typos(old: str, new: str) -> None:
    assert propose(old, new) is Significance.TYPO


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Une miche coûte 10 €.", "Une miche coûte 12 €."),
        ("Une miche coûte 10 €.", "Une miche coûte 10 $."),
        ("Chauffer à 5 °C", "Chauffer à -5 °C"),
        ("Il reste 3 km.", "Il reste 3 m."),
        ("Deux groupes cuisent.", "Dix groupes cuisent."),
        ("Vingt-deux miches", "Vingt-cinq miches"),
        ("On cuit lundi.", "On cuit mardi."),
        ("Fête le 3 mai", "Fête le 3 mars"),
        ("Ouvert chaque semaine", "Ouvert chaque mois"),
        ("Le four est chaud.", "Le four n’est pas chaud."),
        ("Venez sans enfants.", "Venez avec enfants."),
        ("You can bake here.", "You can't bake here."),
        ("Children are allowed.", "Children are not allowed."),
        ("It lasts two hours.", "It lasts two days."),
        ("[four](/fr/four)", "[four](/fr/fours)"),
        ("Voir [[Le four|ici]]", "Voir [[La cour|ici]]"),
        ("Voir https://exemple.fr/a", "Voir https://exemple.fr/b"),
        ("1. pétrir\n2. lever\n3. cuire", "1. lever\n2. pétrir\n3. cuire"),
        ("- pétrir la pâte\n- cuire\n", "- cuire\n- pétrir la pâtte\n"),
        ("On cuit ici.", "On cuit ici ?"),
        (PROSE, "La bibliothèque prête ses outils à qui les rend propres."),
        ("", PROSE),
        (PROSE, ""),
    ],
)
def test_another_meaning(old: str, new: str) -> None:
    assert propose(old, new) is Significance.MEANING


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PROSE, PROSE.replace("Chacun apporte", "Chaque famille apporte")),
        (PROSE, PROSE.replace("se range ensemble", "est rangée par le groupe")),
        (PROSE, PROSE.replace("miche", "belle boule de pain")),
    ],
)
def test_clearer(old: str, new: str) -> None:
    assert propose(old, new) is Significance.CLEARER


def test_many_words_added_to_a_long_text_are_meaning() -> None:
    long = PROSE * 20
    assert propose(long, long + PROSE + PROSE + PROSE) is Significance.MEANING


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_another_number_is_never_less_than_meaning(old: int, new: int) -> None:
    weighed = propose(f"{PROSE} Prix : {old} €.", f"{PROSE} Prix : {new} €.")
    assert weighed is (Significance.TYPO if old == new else Significance.MEANING)


@given(st.text(), st.text())
def test_an_added_negation_is_never_less_than_meaning(before: str, after: str) -> None:
    old, new = f"{before}\n\nOn vient. {after}", f"{before}\n\nOn vient pas. {after}"
    assert propose(old, new) is Significance.MEANING
