"""The questions that must find a text, and those that must not, in each language.

The pairs are in tests/data/search, one file a language.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wiki.search.shelf import LANGUAGES, PUBLIC, entry, shelved
from wiki.search.model import Question
from wiki.search.whoosh_engine import WhooshEngine

DATA = Path(__file__).parents[2] / "data" / "search"


def pairs() -> Iterator[tuple[str, str, str, str]]:
    for language in LANGUAGES:
        for line in (DATA / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                verdict, question, text = line.split("\t")
                yield language, verdict, question, text


PAIRS = list(pairs())


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    """Each text is the body of the document numbered as its line."""
    texts = enumerate(PAIRS, start=1)
    entries = [entry(i, "Note", text, language=language) for i, (language, _, _, text) in texts]
    return shelved(tmp_path_factory.mktemp("pairs"), *entries)


@pytest.mark.parametrize("number", range(1, len(PAIRS) + 1), ids=lambda n: "-".join(PAIRS[n - 1]))
def test_a_question_finds_the_texts_it_must_and_no_other(engine: WhooshEngine, number: int) -> None:
    language, verdict, text, _ = PAIRS[number - 1]

    question = Question(text, language, [language], PUBLIC, per_page=50)
    answer = engine.search(question)
    found = {hit.document_id for group in answer.groups for hit in group.hits}

    assert (number in found and not answer.is_loosened) == (verdict == "find")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_pairs_of_each_sort(language: str) -> None:
    verdicts = [verdict for code, verdict, _, _ in PAIRS if code == language]

    assert verdicts.count("find") >= 40
    assert verdicts.count("miss") >= 10
