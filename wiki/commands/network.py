"""`lieux network`: organisations and offers in and out, a document a row (docs/interchange.md)."""

import sys
from pathlib import Path

import click

from wiki.commands.application import with_app
from wiki.commands.reasons import tell, tell_one
from wiki.errors import Invalid, Unavailable
from wiki.exchange.refusals import Refusal
from wiki.exchange.sheets.columns import KINDS, Sheet
from wiki.exchange.sheets.exporting import export_sheet, template
from wiki.exchange.sheets.importing import import_sheet
from wiki.files import written_whole
from wiki.kinds.organisation import ORGANISATION

_JSON = (".jsonl", ".ndjson")
_KIND = click.option("--kind", type=click.Choice(list(KINDS)), default=ORGANISATION.name)
_FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.group("network")
def network_command() -> None:
    """Organisations and offers as CSV, or as JSON Lines when FILE ends so."""


@network_command.command("import")
@_FILE
@_KIND
@with_app
def import_command(file: Path, kind: str) -> None:
    """Take in the rows of FILE; those in error are told on standard error, the rest go in.

    Exits with 0 when all went well, 1 when some rows were refused, 2 when it could not run.
    """
    sheet = Sheet(KINDS[kind], has_private=True)
    try:
        with file.open("rb") as stream:
            tally = import_sheet(stream, sheet, file.suffix in _JSON, _report)
    except Invalid as error:
        for problem in error.problems:
            click.echo(tell_one(problem), err=True)
        sys.exit(2)
    except (OSError, Unavailable) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(
        f"{tally.written} taken in, {tally.held} held already, {tally.refused} refused", err=True
    )
    sys.exit(1 if tally.refused else 0)


@network_command.command("template")
@_FILE
@_KIND
@with_app
def template_command(file: Path, kind: str) -> None:
    """Write the columns, for somebody to fill in."""
    with written_whole(file) as stream:
        stream.write(template(Sheet(KINDS[kind], has_private=True)))


@network_command.command("export")
@_FILE
@_KIND
@click.option("--private", is_flag=True, help="With the mailboxes of organisations.")
@with_app
def export_command(file: Path, kind: str, private: bool) -> None:
    """Write the newest text of every organisation or offer to FILE, drafts among them.

    The file is readable by its owner only, and replaced when all is written.
    """
    with written_whole(file) as stream:
        stream.writelines(export_sheet(Sheet(KINDS[kind], private), file.suffix in _JSON))


def _report(refusal: Refusal) -> None:
    click.echo(tell(refusal), err=True)


COMMANDS = (network_command,)
