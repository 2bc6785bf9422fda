"""`lieux init`, `lieux db upgrade|current`."""

import click

from wiki import schema
from wiki.app import create_app
from wiki.config import Settings


@click.command()
@click.pass_obj
def init(settings: Settings) -> None:
    """Create the instance, or bring it to today's form."""
    settings.instance.mkdir(parents=True, exist_ok=True)
    app = create_app(settings)
    with app.app_context():
        schema.upgrade()
    click.echo(f"The instance in {settings.instance} is ready.")


@click.group()
def db() -> None:
    """The schema of the database."""


@db.command()
@click.pass_obj
def upgrade(settings: Settings) -> None:
    """Bring the database to today's form."""
    with create_app(settings).app_context():
        schema.upgrade()
        click.echo(f"The database is at {schema.found()}.")


@db.command()
@click.pass_obj
def current(settings: Settings) -> None:
    """Say which form the database has."""
    with create_app(settings).app_context():
        click.echo(schema.found() or "nothing")
        told = schema.problem()
        if told:
            click.echo(told)


COMMANDS = (init, db)
