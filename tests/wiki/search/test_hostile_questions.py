"""Questions made to hurt are answered like others, and as fast."""

import time

import pytest

from tests.wiki.search.shelf import ask, entry, shelved
from wiki.search.whoosh_engine import WhooshEngine

CONSONANTS, VOWELS = "bcdfglmnprst", "aeiou"
SYLLABLES = [c + v for c in CONSONANTS for v in VOWELS]
WORDS = [
    first + second + third for first in SYLLABLES for second in SYLLABLES for third in ("l", "")
]

SECONDS = 0.3
"""What any of these may take of the processor, on an index of 7,200 words."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    folder = tmp_path_factory.mktemp("hostile")
    bodies = [" ".join(WORDS[n::40]) for n in range(40)]
    return shelved(folder, *(entry(n, "Note", body) for n, body in enumerate(bodies, start=1)))


@pytest.mark.parametrize(
    "text",
    [
        "[a TO z]",
        "{a TO }",
        "*a*",
        "a*",
        "?" * 200,
        "word~9",
        "w" * 200_000,
        "balu" * 50_000,
        "-" * 200_000,
        '"' * 199,
        '"balu bale',
        " ".join(WORDS[:2_000]),
        "bal* bel* bil* bol* bul* cal* cel* cil* col* cul* dal* del*",
        " OR ".join(WORDS[:40]),
        "OU OU OU OU",
        "NOT NOT AND -OR",
        " ".join(f"-{word}" for word in WORDS[:40]),
        "balx belx bilx bolx bulx calx celx cilx colx culx dalx delx",
        "balu\0bale\x1b\x7f",
        "\ud800 \udfff balu",
        "a\u0300" * 100_000,
        "﷽" * 200,
        "title:balu^99 fr_words:* _stored:x",
        "'; DROP TABLE document; --",
        "balu" + "\u200b" * 100_000,
        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z" * 4,
        "l'" * 100,
        "balu·e·s" * 30,
    ],
)
def test_a_hostile_question_is_answered_at_once(engine: WhooshEngine, text: str) -> None:
    ask(engine, "note")
    start = time.process_time()

    answer = ask(engine, text)

    assert time.process_time() - start < SECONDS
    assert all(len(group.hits) <= 10 for group in answer.groups)
