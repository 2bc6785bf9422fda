"""`lieux routes`."""

import click
from flask import current_app

from wiki.commands.application import with_app


@click.command()
@with_app
def routes() -> None:
    """List every address pattern, its methods and what answers it."""
    for rule in sorted(current_app.url_map.iter_rules(), key=lambda rule: rule.rule):
        methods = ",".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))
        click.echo(f"{methods:10} {rule.rule:60} {rule.endpoint}")


COMMANDS = (routes,)
