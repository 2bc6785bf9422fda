"""The `lieux` command: everything about an instance that is not done in a browser."""

import sys
from pathlib import Path

import click

from wiki.commands import (
    backup,
    check,
    content,
    db,
    demo,
    journal,
    matching,
    network,
    people,
    search,
    serve,
    site,
)
from wiki.config import SettingsError, load


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--instance",
    type=click.Path(path_type=Path),
    help="The folder of the instance (LIEUX_INSTANCE; ./instance unless told).",
)
@click.version_option(package_name="lieux-communs")
@click.pass_context
def main(context: click.Context, instance: Path | None) -> None:
    """Run a network's wiki, site and partner board."""
    try:
        context.obj = load(instance=instance)
    except SettingsError as error:
        for problem in error.problems:
            click.echo(problem, err=True)
        sys.exit(2)


PARTS = (
    *(backup, check, content, db, demo, journal, matching, network, people, search, serve, site),
)

for part in PARTS:
    for command in part.COMMANDS:
        main.add_command(command)
