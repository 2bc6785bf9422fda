"""What is asked of the two kinds of servers, and what they may answer."""

import socket
import time
from typing import Any

import pytest

from tests.support.translator import KEY, Translator
from wiki.translation.machine.deepl import FREE, PAID, DeepL
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.errors import (
    MachineError,
    MachineNonsense,
    MachineRefused,
    MachineTimedOut,
    MachineUnreachable,
    Reason,
)
from wiki.translation.machine.libretranslate import LibreTranslate

NONSENSE = [
    "stops half-way",
    "says too much",
    "says one less",
    "says numbers",
    "redirects",
]
REFUSALS = [
    ("400", Reason.PAIR),
    ("403", Reason.KEY),
    ("413", Reason.REFUSED),
    ("429", Reason.QUOTA),
    ("456", Reason.QUOTA),
]


def test_texts_come_back_translated_in_their_order(engine: Engine) -> None:
    texts = [f"le texte {number}" for number in range(120)]

    assert engine.translate(texts, "fr", "en") == [text.upper() for text in texts]


def test_a_long_list_is_asked_in_lots(engine: Engine, translator: Translator) -> None:
    engine.translate(["mot"] * 120, "fr", "en")

    lots = [question.get("q") or question["text"] for question in translator.heard]
    assert [len(lot) for lot in lots] == [50, 50, 20]


def test_nothing_to_translate_asks_nobody(engine: Engine, translator: Translator) -> None:
    assert engine.translate([], "fr", "en") == []
    assert translator.heard == []


def test_libretranslate_is_asked_in_its_words(translator: Translator) -> None:
    LibreTranslate(translator.url, KEY).translate(["mot"], "fr", "en")

    told: dict[str, Any] = {"q": ["mot"], "source": "fr", "target": "en", "format": "text"}
    assert (translator.paths, translator.heard) == (["/translate"], [told | {"api_key": KEY}])


def test_deepl_is_asked_in_its_words(translator: Translator) -> None:
    DeepL(translator.url, KEY).translate(["mot"], "fr", "en")

    told = {"text": ["mot"], "source_lang": "FR", "target_lang": "EN", "preserve_formatting": True}
    assert (translator.paths, translator.heard) == (["/v2/translate"], [told])


def test_deepl_is_found_by_the_key() -> None:
    assert DeepL("", "an-account:fx").address == FREE
    assert DeepL("", "an-account").address == PAID


@pytest.mark.parametrize(("status", "reason"), REFUSALS)
def test_a_refusal_says_why(
    engine: Engine, translator: Translator, status: str, reason: Reason
) -> None:
    translator.mood = status

    with pytest.raises(MachineRefused) as refused:
        engine.translate(["mot"], "fr", "en")

    assert refused.value.code == reason


@pytest.mark.parametrize("kind", [LibreTranslate, DeepL])
def test_a_wrong_key_is_told_and_never_shown(
    kind: type[LibreTranslate] | type[DeepL], translator: Translator
) -> None:
    engine = kind(translator.url, "not-the-key")

    with pytest.raises(MachineRefused) as refused:
        engine.translate(["mot"], "fr", "en")

    assert refused.value.code == Reason.KEY
    assert "not-the-key" not in f"{refused.value!r} {engine!r}"


def test_a_broken_server_is_as_good_as_none(engine: Engine, translator: Translator) -> None:
    translator.mood = "500"

    with pytest.raises(MachineUnreachable):
        engine.translate(["mot"], "fr", "en")


@pytest.mark.parametrize("mood", NONSENSE)
def test_an_answer_that_is_none_is_not_taken(
    engine: Engine, translator: Translator, mood: str
) -> None:
    translator.mood = mood

    with pytest.raises(MachineNonsense):
        engine.translate(["un mot", "deux mots"], "fr", "en")

    assert "/elsewhere" not in translator.paths


@pytest.mark.parametrize("mood", ["is slow", "drips"])
@pytest.mark.parametrize("kind", [LibreTranslate, DeepL])
def test_nobody_waits_for_a_slow_server(
    kind: type[LibreTranslate] | type[DeepL], translator: Translator, mood: str
) -> None:
    translator.mood = mood
    began = time.monotonic()

    with pytest.raises(MachineTimedOut):
        kind(translator.url, KEY, seconds=0.3).translate(["un texte"], "fr", "en")

    assert time.monotonic() - began < 2


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        url = f"http://127.0.0.1:{free.getsockname()[1]}"

    with pytest.raises(MachineUnreachable):
        LibreTranslate(url).translate(["mot"], "fr", "en")


def test_a_line_that_is_not_http_is_told(translator: Translator) -> None:
    with pytest.raises(MachineError) as error:
        LibreTranslate(translator.url.replace("http:", "https:")).translate(["mot"], "fr", "en")

    assert error.value.code == Reason.UNREACHABLE
