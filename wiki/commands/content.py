"""`lieux import`, `lieux export`: documents as JSON Lines (docs/interchange.md)."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from wiki.commands.application import with_app
from wiki.commands.reasons import tell
from wiki.errors import Unavailable
from wiki.exchange.acts import Disagreement
from wiki.exchange.exporting import export_lines
from wiki.exchange.importing import Tally, import_lines
from wiki.exchange.public import export_public_lines
from wiki.exchange.refusals import Refusal
from wiki.files import written_whole

_STANDARD = "-"


@click.command("import")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@with_app
def import_command(file: str) -> None:
    """Take in documents from FILE (- for standard input), one revision or event a line.

    Lines that are held already are skipped; refused ones are told on standard error. Exits with 0
    when all went well, 1 when some lines were refused, 2 when it could not run.
    """
    try:
        with _open(file) as stream:
            tally = import_lines(stream, _report, _progress())
    except (OSError, Unavailable) as error:
        _give_up(str(error))
    click.echo(_count(tally), err=True)
    sys.exit(1 if tally.refused else 0)


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--public", is_flag=True, help="Only what anybody may read.")
@with_app
def export_command(file: str, public: bool) -> None:
    """Write every document to FILE (- for standard output), one revision or event a line.

    The file is readable by its owner only, and replaced when all is written.
    """
    lines = export_public_lines() if public else export_lines()
    try:
        if file == _STANDARD:
            sys.stdout.buffer.writelines(lines)
            sys.stdout.buffer.flush()
        else:
            with written_whole(Path(file)) as stream:
                stream.writelines(lines)
    except (OSError, Unavailable, Disagreement) as error:
        _give_up(str(error))


@contextmanager
def _open(file: str) -> Iterator[BinaryIO]:
    if file == _STANDARD:
        yield sys.stdin.buffer
        return
    with Path(file).open("rb") as stream:
        yield stream


def _report(refusal: Refusal) -> None:
    click.echo(tell(refusal), err=True)


def _progress() -> Callable[[Tally], None]:
    """Say how far it is, every second, to somebody who watches."""
    due = time.monotonic()

    def say(tally: Tally) -> None:
        nonlocal due
        if sys.stderr.isatty() and time.monotonic() >= due:
            due = time.monotonic() + 1
            click.echo(f"\r{_count(tally)}", err=True, nl=False)

    return say


def _count(tally: Tally) -> str:
    return f"{tally.written} taken in, {tally.held} held already, {tally.refused} refused"


def _give_up(reason: str) -> NoReturn:
    click.echo(reason, err=True)
    sys.exit(2)


COMMANDS = (import_command, export_command)
