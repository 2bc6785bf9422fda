"""A draft by the site's own engine, in the words of its glossary."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from tests.support import cast as casting
from tests.support.dictionaries import has_dictionaries
from tests.support.translator import translating
from wiki.config import Machine, Settings
from wiki.errors import NotFound
from wiki.translation.drafting import Draft, draft, has_engine
from wiki.translation.glossary import service
from wiki.translation.glossary.rules import Wording

TEXT = "Un **tiers-lieu** : [les prix](/fr/prix).\n"


@pytest.fixture
def glossary(app: Flask) -> None:
    """One term."""
    words = {"fr": Wording("tiers-lieu"), "en": Wording("third place")}
    service.add(casting.gather().amina, words)


class TestByLibreTranslate:
    """The site chose a server, here one of the tests."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Iterator[Settings]:
        with translating() as server:
            yield replace(settings, machine=Machine.LIBRETRANSLATE, machine_url=server.url)

    @pytest.mark.usefixtures("glossary")
    def test_the_glossary_is_followed_and_the_engine_named(self) -> None:
        told = "UN **third place** : [LES PRIX](/fr/prix).\n"

        assert draft(TEXT, "fr", "en") == Draft(told, "LibreTranslate")


@pytest.mark.skipif(not has_dictionaries(), reason="no Apertium on this machine")
class TestByApertium:
    """The site chose the engine of its own machine."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return replace(settings, machine=Machine.APERTIUM)

    @pytest.mark.usefixtures("glossary")
    def test_the_glossary_is_followed_offline(self) -> None:
        told = draft(TEXT, "fr", "en")

        assert "**third place**" in told.text
        assert "](/fr/prix)." in told.text
        assert told.engine == "Apertium"


@pytest.mark.usefixtures("app")
def test_no_machine_is_chosen_by_default() -> None:
    assert not has_engine()
    with pytest.raises(NotFound):
        draft(TEXT, "fr", "en")
