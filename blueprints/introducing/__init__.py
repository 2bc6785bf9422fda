"""The board's introductions: their columns, and the page of each, for either side."""

from blueprints.introducing import acting, sheet, words
from blueprints.introducing.blueprint import blueprint

__all__ = ["acting", "blueprint", "sheet", "words"]
