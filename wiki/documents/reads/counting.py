"""How often each language of a document is read on a day, without knowing who reads."""

from flask import Flask

from wiki import tallies
from wiki.documents.reads.models import Read
from wiki.tallies import Tally


def new() -> Tally:
    """A count of reads, each a document and a language."""
    return Tally(Read, ("document_id", "language"), "read_on")


def init_app(app: Flask) -> Tally:
    """Give the application its count."""
    return tallies.begin(app, new())
