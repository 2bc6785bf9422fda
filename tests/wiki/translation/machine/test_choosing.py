"""Which engine drafts on a site: none, unless its settings name one."""

import pytest

from wiki.config import SettingsError, load
from wiki.translation.machine.apertium import Apertium
from wiki.translation.machine.deepl import DeepL
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.engines import find_engine
from wiki.translation.machine.libretranslate import LibreTranslate

CHOICES = [
    ({}, None),
    ({"machine": "apertium"}, Apertium()),
    (
        {"machine": "libretranslate", "machine_url": "http://localhost:5000/"},
        LibreTranslate("http://localhost:5000"),
    ),
    ({"machine": "deepl", "machine_key": "k:fx"}, DeepL("", "k:fx")),
]


@pytest.mark.parametrize(("told", "engine"), CHOICES)
def test_the_settings_choose(told: dict[str, str], engine: Engine | None) -> None:
    environ = {f"LIEUX_{name.upper()}": value for name, value in told.items()}

    assert find_engine(load(environ)) == engine


@pytest.mark.parametrize(
    ("machine", "missing"),
    [("libretranslate", "LIEUX_MACHINE_URL"), ("deepl", "LIEUX_MACHINE_KEY")],
)
def test_an_engine_that_lacks_something_is_told(machine: str, missing: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load({"LIEUX_MACHINE": machine})

    assert [problem.partition(":")[0] for problem in refused.value.problems] == [missing]


def test_the_key_is_not_shown() -> None:
    settings = load({"LIEUX_MACHINE": "deepl", "LIEUX_MACHINE_KEY": "very-secret"})

    assert "very-secret" not in f"{settings!r} {find_engine(settings)!r}"
