"""`lieux journal status|replay|unpark`."""

import sys

import click
from sqlalchemy import func, select

from wiki.commands.application import with_app
from wiki.db import db, writing
from wiki.journal.models import Cursor, Entry, Parked
from wiki.journal.queries import newest
from wiki.mail import outbox


@click.group()
def journal() -> None:
    """What happened, and who has read how far."""


@journal.command()
@with_app
def status() -> None:
    """Say how far each follower has read."""
    last = newest()
    click.echo(f"{db.session.scalar(select(func.count(Entry.sequence)))} entries, newest {last}")
    for cursor in db.session.scalars(select(Cursor).order_by(Cursor.follower)):
        behind = last - cursor.sequence
        click.echo(f"{cursor.follower}: at {cursor.sequence}, {behind} behind")
    for parked in db.session.scalars(select(Parked).order_by(Parked.sequence)):
        reason = parked.error.strip().splitlines()[-1]
        click.echo(f"parked: {parked.follower} {parked.sequence}: {reason}")
    for letter in outbox.list_stuck():
        click.echo(f"letter {letter.id} did not leave: {letter.error or 'nobody knows why'}")


@journal.command()
@click.argument("follower")
@click.option("--since", default=0, show_default=True, help="Read again from after this entry.")
@with_app
def replay(follower: str, since: int) -> None:
    """Let a follower read the journal again."""
    with writing():
        cursor = db.session.get(Cursor, follower)
        if cursor is not None:
            cursor.sequence = since
    if cursor is None:
        click.echo(f"No follower is named {follower}.", err=True)
        sys.exit(1)
    click.echo(f"{follower} reads on from {since}.")


@journal.command()
@click.argument("follower")
@click.argument("sequence", type=int)
@with_app
def unpark(follower: str, sequence: int) -> None:
    """Deliver a parked entry again, with everything after it."""
    with writing():
        parked = db.session.get(Parked, (follower, sequence))
        cursor = db.session.get(Cursor, follower)
        if parked is not None and cursor is not None:
            db.session.delete(parked)
            cursor.sequence = min(cursor.sequence, sequence - 1)
    if parked is None:
        click.echo("No such entry is parked.", err=True)
        sys.exit(1)
    click.echo(f"{follower} reads on from {sequence - 1}.")


COMMANDS = (journal,)
