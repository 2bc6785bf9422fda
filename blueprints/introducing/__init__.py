"""The board's introductions: their columns, and the page of each, for either side."""

from blueprints.introducing import acting, columns, sheet, words
from blueprints.introducing.blueprint import blueprint

__all__ = ["acting", "blueprint", "columns", "sheet", "words"]
