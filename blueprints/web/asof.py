"""As of which entry of the journal this request reads, and what was touched until then."""

from flask import g

from wiki.documents import touched
from wiki.documents.touched import Touched
from wiki.journal import queries as journal


def as_of(sequence: int) -> Touched:
    """Say that what follows is read while `sequence` is the newest entry, told as `g.sequence`.

    What was touched is asked once in a request: if every document is touched meanwhile, what this
    request makes belongs to what was before.
    """
    g.sequence = sequence
    if "touched" not in g:
        g.touched = touched.latest(sequence)
    known: Touched = g.touched
    return known


def as_of_now() -> Touched:
    """The same of the newest entry, unless this request has told another."""
    return as_of(g.sequence if "sequence" in g else journal.newest_before())
