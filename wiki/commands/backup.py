"""`lieux backup`, `lieux restore`: everything in one file, and back."""

import sys
from pathlib import Path

import click

from wiki.app import create_app
from wiki.backup.archive import look_through
from wiki.backup.refusals import Refused, Why
from wiki.backup.restoring import restore
from wiki.backup.saving import save
from wiki.commands.application import with_app
from wiki.config import Settings
from wiki.db import db
from wiki.errors import Unavailable
from wiki.files import written_whole
from wiki.search import engines

_SENTENCES = {
    Why.DAMAGED: "{file} is not a backup, or it is damaged. Nothing was restored.",
    Why.NEWER: "{file} was written by a newer program. Install that one.",
    Why.NOT_EMPTY: "The instance is not empty ({what}). Restore into a new one, with --instance.",
    Why.NOT_STORABLE: "The database refuses a row of {file}. Nothing was restored.",
}

_FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command("backup")
@_FILE
@with_app
def backup_command(file: Path) -> None:
    """Write everything to FILE, while the site is served.

    It holds people's addresses and the key that signs letters: it is readable by its owner only,
    and replaced when all is written.
    """
    try:
        with written_whole(file) as stream:
            head = save(stream, file.parent)
    except (OSError, Unavailable) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(f"{sum(head.tables.values())} rows are in {file}.")


@click.command("restore")
@_FILE
@click.pass_obj
def restore_command(settings: Settings, file: Path) -> None:
    """Fill an empty instance from FILE, whichever database either has.

    Letters that were waiting are not sent. Exits with 2 when nothing was restored.
    """
    try:
        head = look_through(file)  # before anything is made for it
        settings.instance.mkdir(parents=True, exist_ok=True)
        with create_app(settings).app_context():
            try:
                restore(file, head)
                engines.forget()
            finally:
                db.session.remove()
                db.engine.dispose()
    except Refused as refused:
        click.echo(_SENTENCES[refused.why].format(file=file, what=refused.what), err=True)
        sys.exit(2)
    except (OSError, Unavailable) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(f"{sum(head.tables.values())} rows of {head.at:%Y-%m-%d %H:%M} UTC are restored.")
    click.echo("The search index is built anew as soon as the site is served.")


COMMANDS = (backup_command, restore_command)
