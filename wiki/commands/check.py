"""`lieux check`: does the instance keep its word?"""

import sys
from collections.abc import Callable, Iterator

import click

from wiki.commands.application import with_app
from wiki.documents import checking
from wiki.documents.anchors import checking as anchors_checking
from wiki.documents.credits import checking as credits_checking
from wiki.documents.fault import Fault
from wiki.matching import checking as matching_checking
from wiki.offers.answers import checking as answers_checking
from wiki.search import checking as search_checking

_SHOWN = 200


@click.command()
@with_app
def check() -> None:
    """Verify every hash, head, address, unit list, credit, anchor, answer and index entry."""
    looks: dict[str, Callable[[], Iterator[Fault]]] = {
        **checking.LOOKS,
        "credits": credits_checking.faults,
        "former anchors": anchors_checking.faults,
        "answers": answers_checking.faults,
        "matches": matching_checking.faults,
        "search index": search_checking.faults,
    }
    total = 0
    for name, look in looks.items():
        found = 0
        for fault in look():
            found += 1
            if found <= _SHOWN:
                click.echo(f"  {fault.code}: {fault.where} {fault.found}".rstrip())
        total += found
        click.echo(f"{name}: {f'{found} faults' if found else 'sound'}")
    sys.exit(1 if total else 0)


COMMANDS = (check,)
