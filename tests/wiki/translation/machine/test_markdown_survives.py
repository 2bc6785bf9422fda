"""Whatever the text and whatever the machine, the structure of a Markdown text is kept."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.translator import KEY, Translator
from tests.wiki.markup.rendering import html_of
from wiki.markup.passages import split
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.errors import MachineNonsense
from wiki.translation.machine.libretranslate import LibreTranslate
from wiki.translation.machine.markdown import translate_markdown

WORDS = ["le four", "chauffe", "l’atelier", "12 h 30", "2 000 €", "« ouvert »", "Été", "1er mai"]
MARKS = [
    "**gras**",
    "*penché*",
    "`du code`",
    "``x ` y``",
    "[[Tenir un planning]]",
    "[[Un lieu#Ici|d’autres mots]]",
    '[un lien](https://ailleurs.example/a_(b)?c=1 "titre")',
    "[par renvoi][note]",
    "**[gras et lien](/fr)**",
    "![Un plan](/static/demo/plan.svg)",
    "<https://ailleurs.example>",
    "https://ailleurs.example/b_c_d",
    "quelqu.un@ailleurs.example",
    "[^1]",
    "<br>",
    "<b>",
    "XQ0X",
    "\\*",
    "&nbsp;",
    "04 73 00 00 00",
]
NOTE = '!!! note "Le titre"\n    '
LEADS = [
    "",
    "# ",
    "### ",
    "- ",
    "3. ",
    "- [x] ",
    "> ",
    "[^1]: ",
    '!!! note "Le titre"\n    ',
    ":   ",
]
LINE = st.builds(
    "{}{}".format,
    st.sampled_from(LEADS),
    st.lists(st.sampled_from(WORDS + MARKS), min_size=1, max_size=5).map(" ".join),
)
BLOCK = LINE | st.sampled_from(
    [
        "```python\nle = 'four'\n```",
        "~~~\nle four\n~~~",
        "---",
        "Titre\n=====",
        "[note]: https://ailleurs.example",
        "*[SCIC]: une coopérative",
        "Table: Les prix\n\n| Quoi | Prix |\n|---|---:|\n| Le `four|x` | **12 €** |",
        "| a \\| b | c |\n|---|---|\n| [[a\\|b]] | d |",
    ]
)
SOURCE = st.lists(BLOCK, min_size=1, max_size=6).map("\n\n".join)
HOSTILE = st.text(alphabet='#-*_|>`~:[]()^!"\\<& 1aX\t\r\n', max_size=120) | st.text(max_size=80)
VICES = ["drops a placeholder", "doubles a placeholder", "splits placeholders"]
CASES = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
LITERAL = [mark for mark in MARKS if mark.startswith(("`", "[[Tenir", "<", "http", "[^", "XQ"))]
LITERAL += [
    '](https://ailleurs.example/a_(b)?c=1 "titre")',
    "][note]",
    "le = 'four'",
    "\\|",
    "&nbsp;",
]
TAG = re.compile(r'<(/?\w+)(?:[^>]* (?:href|src)="([^"]*)")?')


def told(source: str) -> tuple[list[str], list[int], list[str]]:
    """What a translation may not change: what is kept to the letter, the figures, the blocks."""
    counts = [source.count(literal) for literal in LITERAL]
    forms = [f"{passage.form} {passage.level}" for passage in split(source)]
    return sorted(re.findall(r"\d", source)), counts, forms


def skeleton(source: str) -> list[tuple[str, str]]:
    """The tags of the page that a text makes, and where its links lead."""
    return TAG.findall(html_of(source))


@CASES
@given(SOURCE)
def test_links_code_numbers_and_blocks_survive(translator: Translator, source: str) -> None:
    engine = LibreTranslate(translator.url, KEY)

    draft = translate_markdown(engine, source, "fr", "en")

    assert (told(draft), skeleton(draft)) == (told(source), skeleton(source))


@CASES
@given(
    SOURCE, st.sampled_from(["drops a placeholder", "doubles a placeholder", "splits placeholders"])
)
def test_they_survive_an_engine_that_loses_them(
    translator: Translator, source: str, mood: str
) -> None:
    translator.mood = mood

    draft = translate_markdown(LibreTranslate(translator.url, KEY), source, "fr", "en")

    assert (told(draft), skeleton(draft)) == (told(source), skeleton(source))


@CASES
@given(HOSTILE)
def test_any_text_comes_back_in_its_form_or_not_at_all(translator: Translator, source: str) -> None:
    engine = LibreTranslate(translator.url, KEY)

    try:
        draft = translate_markdown(engine, source, "fr", "en")
    except MachineNonsense:
        return

    assert told(draft)[2] == told(source)[2]


def test_only_the_prose_is_translated(engine: Engine) -> None:
    source = (
        "## Les prix\n\nVoir [le **guide**](/fr/guide), `pip`, [[Nos prix|nos prix]] et"
        " l’**atelier** : 12 €.\nSuite[^1].\n\n- [ ] venir\n\n"
        "```\nle four\n```\n\n[^1]: Une note.\n"
    )

    assert translate_markdown(engine, source, "fr", "en") == (
        "## LES PRIX\n\nVOIR [LE **GUIDE**](/fr/guide), `pip`, [[Nos prix|NOS PRIX]] ET"
        " L’**ATELIER** : 12 €. SUITE[^1].\n\n- [ ] VENIR\n\n```\nle four\n```\n\n[^1]: UNE NOTE.\n"
    )


def test_terms_are_replaced_by_their_twins(engine: Engine) -> None:
    source = "Tiers-Lieux et TIERS-LIEUX ; le prix libre, un tiers, le *prix libre*.\n"
    terms = [("tiers-lieux", "third places"), ("prix libre", "pay-what-you-can")]

    assert translate_markdown(engine, source, "fr", "en", terms) == (
        "Third places ET Third places ; LE pay-what-you-can, UN TIERS, LE *pay-what-you-can*.\n"
    )


def test_a_term_with_two_twins_is_left_to_the_engine(engine: Engine) -> None:
    terms = [("écluse", "lock"), ("écluse", "airlock")]

    assert translate_markdown(engine, "L’écluse.\n", "fr", "en", terms) == "L’ÉCLUSE.\n"


def test_a_line_that_breaks_on_its_way_is_mended(engine: Engine, translator: Translator) -> None:
    translator.mood = "breaks lines"

    draft = translate_markdown(engine, "- le four `chauffe` ici\n- la cour\n", "fr", "en")

    assert draft == "- LE FOUR `chauffe` ICI\n- LA COUR\n"


@pytest.mark.parametrize("mood", ["adds signs", "says nothing"])
def test_what_cannot_be_trusted_is_no_draft(
    engine: Engine, translator: Translator, mood: str
) -> None:
    translator.mood = mood

    with pytest.raises(MachineNonsense):
        translate_markdown(engine, "Le **four** chauffe.\n", "fr", "en")


def test_a_page_is_asked_at_once(engine: Engine, translator: Translator) -> None:
    translate_markdown(engine, "# Un\n\nDeux.\n\n| a | b |\n|---|---|\n| c | d |\n", "fr", "en")

    assert len(translator.heard) == 1


@pytest.mark.parametrize("source", ["", "\n\n", "---\n", "`code`\n", "12 €\n", "[[Une page]]\n"])
def test_what_has_no_words_is_not_sent(engine: Engine, translator: Translator, source: str) -> None:
    assert translate_markdown(engine, source, "fr", "en") == source
    assert translator.heard == []
