"""A real engine, offline: Debian's Apertium, by way of Catalan."""

import re
import time
from pathlib import Path

import pytest

from tests.support.dictionaries import has_dictionaries
from wiki.markup.links import find_links
from wiki.markup.passages import split
from wiki.paths import SEED
from wiki.translation.machine.apertium import Apertium, find_way
from wiki.translation.machine.errors import MachineRefused, MachineTimedOut, Reason
from wiki.translation.machine.markdown import translate_markdown

needs_apertium = pytest.mark.skipif(not has_dictionaries(), reason="no Apertium on this machine")

ARTICLE = (SEED / "articles" / "a-tool-library" / "fr.md").read_text("utf-8")
NUMBER = re.compile(r"\d+")
ADDRESS = re.compile(r"\]\(([^)]*)\)")


@needs_apertium
def test_a_sentence_is_translated_both_ways() -> None:
    french = ["Les territoires ruraux coopèrent pour développer des circuits courts."]
    english = ["The workshop opens on Saturday."]

    assert Apertium().translate(french, "fr", "en") == [
        "The rural territories cooperate to develop short circuits."
    ]
    assert "atelier" in Apertium().translate(english, "en", "fr")[0]


@needs_apertium
def test_texts_do_not_run_into_one_another() -> None:
    assert Apertium().translate(["Nom", "", "Une bibliothèque"], "fr", "en") == [
        "Name",
        "",
        "A library",
    ]


@needs_apertium
def test_a_whole_article_comes_back_in_english_with_all_its_structure() -> None:
    draft = translate_markdown(
        Apertium(), ARTICLE + "\n`pip`\n", "fr", "en", [("tiers-lieu", "third place")]
    )

    assert "A library of tools" in draft
    assert "that the third place loans us" in draft
    assert draft.endswith("\n`pip`\n")
    assert [passage.form for passage in split(draft)] == [
        passage.form for passage in split(f"{ARTICLE}\n`pip`\n")
    ]
    assert sorted(NUMBER.findall(draft)) == sorted(NUMBER.findall(ARTICLE))
    assert ADDRESS.findall(draft) == ADDRESS.findall(ARTICLE)
    assert [link.raw for link in find_links(draft)] == [link.raw for link in find_links(ARTICLE)]


@needs_apertium
def test_a_process_that_takes_too_long_is_killed() -> None:
    began = time.monotonic()

    with pytest.raises(MachineTimedOut):
        Apertium(seconds=0.05).translate(["Un mot."] * 1000, "fr", "en")

    assert time.monotonic() - began < 2


@needs_apertium
def test_languages_without_a_dictionary_are_told(tmp_path: Path) -> None:
    (tmp_path / "fra-cat.mode").touch()

    with pytest.raises(MachineRefused) as refused:
        Apertium(modes=tmp_path).translate(["Un mot."], "fr", "en")

    assert refused.value.code == Reason.PAIR


def test_the_shortest_way_is_taken() -> None:
    roads = [("fra", "cat"), ("fra", "oci"), ("oci", "cat"), ("cat", "eng"), ("cat", "fra")]

    assert find_way(roads, "fra", "eng") == ("fra", "cat", "eng")
    assert find_way(roads, "eng", "fra") is None
