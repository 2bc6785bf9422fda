"""`lieux matching rebuild|status`."""

import sys

import click

from wiki.commands.application import with_app
from wiki.journal.queries import newest
from wiki.matching import keeping, reading
from wiki.matching.file import Unusable


@click.group()
def matching() -> None:
    """The pool of matches, which can always be made again."""


@matching.command()
@with_app
def rebuild() -> None:
    """Make the pool anew from the database, beside the old one, and switch to it."""
    with click.progressbar(
        length=reading.count_organisations(), label="Reading", file=sys.stderr
    ) as progress:
        count = keeping.build(progress.update)
    click.echo(f"{count} organisations and offers can be matched.")


@matching.command()
@with_app
def status() -> None:
    """Say how many sides the pool holds, and how far behind the journal it is."""
    try:
        held, position = len(keeping.pool()), keeping.position()
    except Unusable as error:
        click.echo(f"The pool does not answer ({error}); the follower builds it anew.", err=True)
        sys.exit(1)
    click.echo(f"{held} sides, at {position}, {newest() - position} behind")


COMMANDS = (matching,)
