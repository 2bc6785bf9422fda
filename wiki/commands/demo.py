"""`lieux demo`: the commons of an invented network, to try everything on."""

import sys

import click
from flask import current_app

from wiki.commands.application import with_app
from wiki.config import current
from wiki.seed import plant
from wiki.seed.people import PASSWORD, PEOPLE


@click.command()
@with_app
def demo() -> None:
    """Plant the demo content and its people, once."""
    if not current().is_loopback:
        click.echo(
            "The demo's passwords are known: it is refused where others can reach the site "
            f"(LIEUX_PUBLIC_URL is {current().public_url}).",
            err=True,
        )
        sys.exit(2)
    if not plant.is_planted():
        click.echo("Planting the demo…")
        count = plant.plant()
        current_app.logger.info("planted %s revisions", count)
    click.echo(f"Sign in with the password {PASSWORD} as:")
    for person in PEOPLE:
        click.echo(f"  {person.email:<22} who {person.does}")


COMMANDS = (demo,)
