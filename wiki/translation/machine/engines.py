"""Which engine drafts here: the one that the settings name, or none."""

from wiki.config import Machine, Settings
from wiki.translation.machine.apertium import Apertium
from wiki.translation.machine.deepl import DeepL
from wiki.translation.machine.engine import Engine
from wiki.translation.machine.libretranslate import LibreTranslate


def find_engine(settings: Settings) -> Engine | None:
    """The engine of a site; None when it has not chosen any."""
    match settings.machine:
        case Machine.LIBRETRANSLATE:
            return LibreTranslate(settings.machine_url, settings.machine_key)
        case Machine.DEEPL:
            return DeepL(settings.machine_url, settings.machine_key)
        case Machine.APERTIUM:
            return Apertium()
    return None
