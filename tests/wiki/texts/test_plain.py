"""Markdown reduced to words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.plain import plain


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("# Le four", "Le four"),
        ("Le four\n=======", "Le four"),
        ("> Le pain *lève* **bien** et _lentement_.", "Le pain lève bien et lentement."),
        ("2 * 3 et snake_case", "2 * 3 et snake_case"),
        (r"\*tel quel\*", "*tel quel*"),
        ("- [x] pétrir\n1. cuire", "pétrir\ncuire"),
        ('[le four](/fr/four_(a) "Four")', "le four"),
        ("[le four][four]\n\n[four]: https://exemple.fr", "le four"),
        ("![une miche](miche.jpg){.large}", "une miche"),
        ("[[Le four|au four]], [[Le four]]", "au four, Le four"),
        ("[[en:The oven]] [[annuaire:Moulin|le moulin]]", "The oven le moulin"),
        ("[[Prix : libre]]", "Prix : libre"),
        ("| Jour | Heure |\n|---|:-:|\n| lundi | 9 h |", "Jour Heure\nlundi 9 h"),
        ("Un mot[^1].\n\n[^1]: Sa note.", "Un mot.\nSa note."),
        ("*[AMAP]: panier de saison", "AMAP panier de saison"),
        ('!!! note "À savoir"\n    Le four brûle.', "À savoir\nLe four brûle."),
        ("Levain\n:   farine et eau", "Levain\nfarine et eau"),
        ("```python\nfour = 1\n```", "four = 1"),
        ("avant <b>gras</b> <!-- rien --> après", "avant gras après"),
        ("voir <https://exemple.fr>", "voir https://exemple.fr"),
        ("si a < b et c > d", "si a < b et c > d"),
        ("un\r\n\r\n\r\ndeux", "un\ndeux"),
        ("", ""),
    ],
)
def test_what_is_left(source: str, words: str) -> None:
    assert plain(source) == words


@pytest.mark.parametrize("hostile", ["[" * 100_000, "[[" * 50_000, "](" * 50_000, "<!--" * 20_000])
def test_hostile_text_is_read_like_another(hostile: str) -> None:
    assert len(plain(hostile)) <= len(hostile)


@given(st.text() | st.text(alphabet="[]()|*_`<>!#- a\n\\"))
def test_words_come_on_lines_without_blanks_around(source: str) -> None:
    lines = plain(source).split("\n")
    assert lines == [""] or all(line and line == line.strip() for line in lines)
