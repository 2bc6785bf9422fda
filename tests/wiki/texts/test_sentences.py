"""Prose is cut where a reader stops, and nothing is lost on the way."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.sentences import split_sentences

#: "|" stands where a sentence ends
FRENCH = [
    "Le four chauffe.| La pâte lève.",
    "M. Brun prend les clés.| Mme Roux ouvre.",
    "Le Dr Petit et le Pr. Grand parlent.| On écoute.",
    "J. Martin écrit à A.-M. Durand.| Elle répond.",
    "Compter 3,5 kg de farine.| Ou 2.5 litres.",
    "Le prix est de 10 €.| 12 personnes viennent.",
    "Voir p. 12, l’art. 3 et la fig. 2.| Puis la suite.",
    "« Vraiment\u202f? » dit-elle.| « Oui\u202f! »| Puis rien.",
    "«\u202fViens.\u202f»| Il part.",
    "Il hésite… puis il part…| Rien ne bouge.",
    "Il hésite... puis il part.| Fin.",
    "Des scies, des limes, etc. et un étau.| Des scies, etc.| Un étau.",
    "1. Pétrir la pâte.| La laisser lever.",
    "a. Pétrir la pâte.| La laisser lever.",
    "Lire https://a.example/x.Y?z=1. puis signer.| Lire https://a.example.| Signer.",
    "Écrire à nom.Prenom@a.example.| Attendre.",
    "Quoi\u202f?!| Non.",
    "**Attention.**| *Chaud.*| Suite.[^1]| Fin.",
    "(Une parenthèse.)| Une suite (voir plus bas). et encore.",
    "Une ligne  \n|Une autre\\\n|Fin",
    "> Un.\n|> Deux.",
    "Un titre\n\n|Une suite\n \n|Une fin",
    "Taper `a. B` ici.| Voir [la. Page](x.html).| Ou [[M. Page]].",
    "Av. J.-C. on cuisait déjà.| Depuis aussi.",
]
ENGLISH = [
    "The oven warms up.| The dough rises.",
    "Mr. Brown meets Dr. Green.| They talk.",
    "Use timber, e.g. Larch or i.e. Oak.| It lasts.",
    "See No. 5 and fig. 2.| Is it a no.| Yes.",
    "J. R. Wood left at 5 p.m. on Monday.| He left at 5 p.m.| Then came night.",
    '"Really?" she said.| "Yes!"| Then nothing.',
    "“Come in.”| He did.",
    "It weighs 3.5 kg.| It costs £10.| Take 2.",
    "Saws, files, etc.| A vice.",
    "Wait... what?| Nothing.",
]


@pytest.mark.parametrize(
    ("language", "marked"),
    [("fr", text) for text in FRENCH] + [("en", text) for text in ENGLISH],
)
def test_a_sentence_ends_where_a_reader_stops(language: str, marked: str) -> None:
    found = [sentence.strip(" ") for sentence in split_sentences(marked.replace("|", ""), language)]

    assert found == [sentence.strip(" ") for sentence in marked.split("|")]


def test_a_language_without_a_list_is_read_by_its_marks() -> None:
    assert split_sentences("Kavárna. Stůl čís. 5.", "cs") == ["Kavárna. ", "Stůl čís. ", "5."]


@given(st.text(alphabet="aA1 .!?…»« \n\\>`[](){}*'’\u202f") | st.text())
def test_the_sentences_give_the_text_back(text: str) -> None:
    for language in ("fr", "en", ""):
        assert "".join(split_sentences(text, language)) == text


@pytest.mark.parametrize(
    "pattern", [". ", "A. ", "`", "](", "<a", "[[", "!_", " »", "![^", "! ) ", "\u202f", "a.\n>\n"]
)
def test_hostile_text_takes_no_longer_than_prose(pattern: str) -> None:
    text = pattern * (200_000 // len(pattern))

    begun = time.perf_counter()
    split_sentences(text, "fr")

    assert time.perf_counter() - begun < 2
