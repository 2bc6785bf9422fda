"""Answers to offers: the form that anybody may send, the page of an answer, the two lists."""

from blueprints.answering import acting, form, own, sheet, words
from blueprints.answering.blueprint import blueprint

__all__ = ["acting", "blueprint", "form", "own", "sheet", "words"]
