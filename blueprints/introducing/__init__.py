"""The board's introductions: their columns, and the page of each, for either side."""

from blueprints.introducing import acting, columns, deeds, sheet, words
from blueprints.introducing.blueprint import blueprint

__all__ = ["acting", "blueprint", "columns", "deeds", "sheet", "words"]
