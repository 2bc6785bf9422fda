"""How a Markdown source is cut into passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.markup.passages import Form, split

MARKDOWN = st.text(alphabet="# -*=|>`~:[]^!_1.ab\t\r\n", max_size=200) | st.text()


def forms(source: str) -> list[tuple[str, str]]:
    return [(passage.form.value, passage.text) for passage in split(source)]


@given(MARKDOWN)
def test_the_passages_joined_are_the_source(source: str) -> None:
    assert "".join(passage.text for passage in split(source)) == source


@given(MARKDOWN)
def test_no_passage_is_empty_and_only_a_blank_source_is_blank(source: str) -> None:
    passages = split(source)
    assert all(passage.text for passage in passages)
    assert not source.strip() or all(passage.text.strip() for passage in passages)


def test_nothing_has_no_passage() -> None:
    assert split("") == ()


def test_blank_lines_alone_are_one_passage() -> None:
    assert forms("\n \n") == [("paragraph", "\n \n")]


def test_blank_lines_belong_to_the_passage_before_and_at_the_top_to_the_first() -> None:
    assert forms("\n\nUn four à pain.\n\n\nUne cour.") == [
        ("paragraph", "\n\nUn four à pain.\n\n\n"),
        ("paragraph", "Une cour."),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_cuts(line_end: str) -> None:
    source = line_end.join(["# Le four", "Il chauffe", "le samedi.", "", "- bois"])
    assert [text.count(line_end) for _, text in forms(source)] == [1, 3, 0]


def test_headings_have_their_rank() -> None:
    passages = split("# Le four\n### Le bois\nLa cour\n=======\nLe toit\n---\n")
    assert [(passage.form, passage.level) for passage in passages] == [
        (Form.HEADING, 1),
        (Form.HEADING, 3),
        (Form.HEADING, 1),
        (Form.HEADING, 2),
    ]


def test_a_paragraph_keeps_its_lines_even_those_that_look_like_a_list() -> None:
    source = "Apporter :\n- du bois\n    - sec\n"
    assert forms(source) == [("paragraph", source)]


def test_a_heading_or_a_rule_ends_a_paragraph() -> None:
    assert forms("Un mot.\n## Suite\nUn autre.\nEt encore.\n***\n") == [
        ("paragraph", "Un mot.\n"),
        ("heading", "## Suite\n"),
        ("paragraph", "Un autre.\nEt encore.\n"),
        ("rule", "***\n"),
    ]


def test_items_nested_items_and_their_paragraphs_are_passages() -> None:
    source = "- un four\n  de terre\n    1. du bois\n\n    Et du temps.\n- une cour\n"
    assert [(passage.form.value, passage.level, passage.text) for passage in split(source)] == [
        ("item", 0, "- un four\n  de terre\n"),
        ("item", 1, "    1. du bois\n\n"),
        ("paragraph", 1, "    Et du temps.\n"),
        ("item", 0, "- une cour\n"),
    ]


def test_the_head_of_a_table_and_its_dashes_are_one_passage() -> None:
    assert forms("| Jour | Heure |\n|---|:-:|\n| lundi | 9 h |\n| - | - |\n\nFin.") == [
        ("row", "| Jour | Heure |\n|---|:-:|\n"),
        ("row", "| lundi | 9 h |\n"),
        ("row", "| - | - |\n\n"),
        ("paragraph", "Fin."),
    ]


def test_the_caption_of_a_table_is_a_passage() -> None:
    assert [form for form, _ in forms("Tableau : horaires\na | b\n--- | ---\n")] == [
        "paragraph",
        "row",
    ]


def test_a_fence_is_one_passage_whatever_it_holds() -> None:
    fence = "```python\n# rien\n\n- rien\n```\n"
    assert forms(f"Voici :\n{fence}Voilà.") == [
        ("paragraph", "Voici :\n"),
        ("fence", fence),
        ("paragraph", "Voilà."),
    ]


def test_a_fence_ends_at_a_bar_like_its_first() -> None:
    assert forms("~~~~\n~~~\n```\n~~~~\n") == [("fence", "~~~~\n~~~\n```\n~~~~\n")]


def test_a_fence_may_stand_in_an_item() -> None:
    assert forms("- ```\n  x\n  ```\n- y\n") == [("item", "- ```\n  x\n  ```\n"), ("item", "- y\n")]


def test_a_fence_that_never_ends_is_a_paragraph() -> None:
    assert forms("```\nrien\n\nrien") == [("paragraph", "```\nrien\n\n"), ("paragraph", "rien")]


def test_a_note_has_its_title_and_its_paragraphs() -> None:
    source = '!!! warning "Le four"\n    Il brûle.\n\n    Longtemps.\n\nAprès.\n'
    assert [(passage.form.value, passage.level) for passage in split(source)] == [
        ("admonition", 0),
        ("paragraph", 1),
        ("paragraph", 1),
        ("paragraph", 0),
    ]


def test_a_quote_is_cut_at_its_blank_lines() -> None:
    assert forms("> Le pain lève.\n> Lentement.\n>\n> Puis il cuit.\n") == [
        ("quote", "> Le pain lève.\n> Lentement.\n>\n"),
        ("quote", "> Puis il cuit.\n"),
    ]


def test_what_is_defined_aside_is_cut_off() -> None:
    source = "Mot.\n[^1]: Une note\n    longue.\n\n    Très.\n*[AMAP]: panier\n[four]: /fr/four\n"
    assert [form for form, _ in forms(source)] == [
        "paragraph",
        "footnote",
        "paragraph",
        "reference",
        "reference",
    ]


def test_a_term_and_each_of_its_definitions_are_passages() -> None:
    assert forms("Levain\n:   farine et eau\n:   patience\n\n:   habitude\n") == [
        ("paragraph", "Levain\n"),
        ("definition", ":   farine et eau\n"),
        ("definition", ":   patience\n\n"),
        ("definition", ":   habitude\n"),
    ]
