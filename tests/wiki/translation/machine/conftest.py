"""A translator on this machine, and the two engines that ask it."""

from collections.abc import Iterator

import pytest

from tests.support.translator import KEY, Translator, translating
from wiki.translation.machine.deepl import DeepL
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.libretranslate import LibreTranslate


@pytest.fixture(scope="session")
def server() -> Iterator[Translator]:
    with translating() as server:
        yield server


@pytest.fixture
def translator(server: Translator) -> Translator:
    """In a good mood, having heard nothing yet."""
    server.mood = "well"
    server.heard.clear()
    server.paths.clear()
    return server


@pytest.fixture(params=[LibreTranslate, DeepL])
def engine(request: pytest.FixtureRequest, translator: Translator) -> Engine:
    made: Engine = request.param(translator.url, KEY, seconds=2.0)
    return made
