"""`lieux search rebuild|status`."""

import sys
from collections.abc import Iterable, Iterator

import click

from wiki.commands.application import with_app
from wiki.journal.queries import newest
from wiki.search import entries
from wiki.search.engine import EngineUnavailable
from wiki.search.engines import engine
from wiki.search.model import Change


@click.group()
def search() -> None:
    """The search index, which can always be made again."""


@search.command()
@with_app
def rebuild() -> None:
    """Build the index anew beside the old one, and switch to it."""
    position, ids = newest(), entries.all_ids()
    with click.progressbar(length=len(ids), label="Indexing", file=sys.stderr) as progress:

        def counted(changes: Iterable[Change]) -> Iterator[Change]:
            for change in changes:
                progress.update(1)
                yield change

        engine().rebuild(counted(entries.changes_for(ids)), position)
    click.echo(f"{engine().count()} entries of {len(ids)} documents.")


@search.command()
@with_app
def status() -> None:
    """Say how many entries there are, and how far behind the journal they are."""
    try:
        held, position = engine().count(), engine().position()
    except EngineUnavailable as error:
        click.echo(f"The index does not answer ({error}); the follower builds it anew.", err=True)
        sys.exit(1)
    click.echo(f"{held} entries, at {position}, {newest() - position} behind")


COMMANDS = (search,)
