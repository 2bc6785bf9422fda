"""Apertium's dictionaries between French and English: Debian's, if this machine has them."""

from wiki.translation.machine.apertium import Apertium, find_program


def has_dictionaries() -> bool:
    """Whether drafts can be made here, both ways."""
    ways = (("fr", "en"), ("en", "fr"))
    return find_program() is not None and all(Apertium().offers(*way) for way in ways)
