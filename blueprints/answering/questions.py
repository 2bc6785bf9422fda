"""A plain question, in words that anybody can read and hear, when a post may be a robot's.

Nothing is drawn and nobody else is asked. Which question it is follows from the stamp of the form,
which is signed: a robot does not choose.
"""

import hashlib
import re

from flask import request
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.robots import STAMP
from wiki.accounts import limits
from wiki.errors import Invalid, Problem, TooMany

FIELD = "figure"

_QUESTIONS: tuple[tuple[LazyString, str], ...] = (
    (_("How many days are there in a week?"), "7"),
    (_("How many months are there in a year?"), "12"),
    (_("How many hours are there in a day?"), "24"),
    (_("How many minutes are there in an hour?"), "60"),
)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
_MOST_LINKS = 2
_FREELY, _HOUR = 5, 3600  # posts from one network before it is asked


def find_question() -> str:
    """The question of this form."""
    return str(_of_this_form()[0])


def check(network: str, *texts: str) -> None:
    """Raises Invalid when the post needs an answer that it does not have."""
    is_busy = _is_busy(network)
    if not is_busy and sum(len(_LINK.findall(text)) for text in texts) <= _MOST_LINKS:
        return
    figure = request.form.get(FIELD, "").strip()
    if not figure:
        raise Invalid(Problem(FIELD, "form.question"))
    if figure != _of_this_form()[1]:
        raise Invalid(Problem(FIELD, "form.wrong_figure"))


def _is_busy(network: str) -> bool:
    try:
        limits.hit(f"answers without a question from {network}", _FREELY, _HOUR)
    except TooMany:
        return True
    return False


def _of_this_form() -> tuple[LazyString, str]:
    stamp = request.form.get(STAMP, "")
    chosen = hashlib.sha256(stamp.encode(errors="replace")).digest()[0] % len(_QUESTIONS)
    return _QUESTIONS[chosen]
