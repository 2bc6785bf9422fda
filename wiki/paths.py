"""Where the files of the program lie, in a checkout and in an installed wheel alike."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside_or_within(name: str) -> Path:
    """The wheel carries these folders inside the package; a checkout keeps them at its top."""
    within = PACKAGE / name
    return within if within.is_dir() else PACKAGE.parent / name


TEMPLATES = _beside_or_within("templates")
TRANSLATIONS = _beside_or_within("translations")
STATIC = PACKAGE / "static"
MIGRATIONS = PACKAGE / "migrations"
SEED = PACKAGE / "seed"
