"""Telephone numbers: `{{ number|dialled }}` is what a telephone dials."""

import re

from flask import Flask


def init_app(app: Flask) -> None:
    """Make it a filter."""
    app.jinja_env.filters["dialled"] = dialled


def dialled(number: str) -> str:
    """The digits, and the plus before them; "" when it is not a number to call."""
    digits = re.sub(r"[\s().\-/\u00a0\u202f]", "", number.replace("(0)", ""))
    return digits if re.fullmatch(r"\+?[0-9]{3,20}", digits) else ""
