"""What was looked for is marked where it stands."""

from pathlib import Path

import pytest

from tests.wiki.search.shelf import ask, entry, shelved, told
from wiki.search.analysis.languages import language_of
from wiki.search.analysis.words import forms, readable
from wiki.search.highlight import marked, snippet


def stems(text: str, language: str) -> set[str]:
    return {word.stem for word in forms(text, language_of(language))}


@pytest.mark.parametrize(
    ("question", "text", "shown"),
    [
        ("benevoles", "Un bénévole, des BÉNÉVOLES", "Un [bénévole], des [BÉNÉVOLES]"),
        ("ecole", "L’école, d'écoles", "L’[école], d'[écoles]"),
        ("oeuvre", "Une œuvre à l'ŒUVRE", "Une [œuvre] à l'[ŒUVRE]"),
        ("habitant", "Les habitant·e·s d'ici", "Les [habitant]·e·s d'ici"),
        ("tiers-lieu", "Un tiers-lieu, des tiers lieux", "Un [tiers-lieu], des [tiers] [lieux]"),
        ("locaux", "Le local", "Le [local]"),
        ("chat", "Le châtiment du chat", "Le châtiment du [chat]"),
        ("3", "Le 3 mai à 3", "Le [3] mai à [3]"),
        ("<b>", "<b>x</b>", "<[b]>x</[b]>"),
    ],
)
def test_words_are_marked_whatever_their_form(question: str, text: str, shown: str) -> None:
    assert told(marked(readable(text), stems(question, "fr"), language_of("fr"))) == shown


def test_a_snippet_is_where_most_of_the_words_are() -> None:
    text = "Le four. " + "Rien ici. " * 80 + "Le four et le moulin du bourg. " + "Rien. " * 80

    shown = told(snippet(text, stems("four moulin", "fr"), language_of("fr")))

    assert "[four] et le [moulin]" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 260


def test_a_snippet_without_the_words_is_the_beginning() -> None:
    shown = told(snippet("Un début. " + "Suite. " * 99, {"four"}, language_of("fr")))

    assert shown.startswith("Un début. Suite.")
    assert shown.endswith(" …")


def test_a_snippet_near_the_beginning_cuts_no_word() -> None:
    text = "Prêter aux voisins : la liste, le comptoir, les règles, ce que coûtent les outils. "

    shown = told(snippet(text + "Suite. " * 99, stems("outils", "fr"), language_of("fr")))

    assert shown.startswith("… voisins : la liste")


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    shown = told(snippet("x" * 5_000 + " four " + "y" * 5_000, {"four"}, language_of("fr")))

    assert "[four]" in shown
    assert len(shown) < 400


def test_a_hit_shows_its_title_and_the_words_around(tmp_path: Path) -> None:
    engine = shelved(
        tmp_path, entry(1, "L’accueil des élus", "Ligne une.\n\nDes élues", summary="Un accueil")
    )

    (hit,) = ask(engine, "élu accueil").groups[0].hits

    assert hit.title == "L’accueil des élus"
    assert told(hit.title_pieces) == "L’[accueil] des [élus]"
    assert told(hit.snippet) == "Un [accueil] Ligne une. Des [élues]"
    assert (hit.public_id, hit.kind, hit.language) == ("id1", "article", "fr")
