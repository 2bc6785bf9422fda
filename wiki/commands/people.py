"""`lieux user add|role|list`."""

import secrets
import sys

import click

from wiki.access.actor import SYSTEM, Role
from wiki.accounts import lookups, queries, service
from wiki.commands.application import with_app
from wiki.errors import Invalid, NotFound

_ROLES = [role.value for role in Role if role is not Role.VISITOR]


@click.group()
def user() -> None:
    """People who may sign in."""


@user.command()
@click.argument("email")
@click.option("--role", type=click.Choice(_ROLES), default="member", show_default=True)
@click.option("--name", help="The public name; the part before @ unless told.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@with_app
def add(email: str, role: str, name: str | None, password_stdin: bool) -> None:
    """Add somebody, already confirmed."""
    password = sys.stdin.readline().rstrip("\n") if password_stdin else secrets.token_urlsafe(12)
    try:
        service.create(email, Role(role), name or email.partition("@")[0], password)
    except Invalid as error:
        for problem in error.problems:
            click.echo(f"{problem.field}: {problem.code}", err=True)
        sys.exit(1)
    click.echo(f"{email} may sign in as {role}.")
    if not password_stdin:
        click.echo(f"The password is {password}")


@user.command("role")
@click.argument("email")
@click.argument("role", type=click.Choice(_ROLES))
@with_app
def set_role(email: str, role: str) -> None:
    """Give somebody another role."""
    try:
        account = lookups.find_by_email(email)
        if account is None:
            raise NotFound(email)
        service.set_role(SYSTEM, account.id, Role(role))
    except NotFound:
        click.echo(f"Nobody signs in as {email}.", err=True)
        sys.exit(1)
    click.echo(f"{email} is {role} now.")


@user.command("list")
@with_app
def list_users() -> None:
    """List the people, by name; their addresses stay in the database."""
    number, has_more = 1, True
    while has_more:
        found = queries.list_accounts(SYSTEM, number=number)
        for person in found.people:
            click.echo(f"{person.role:14} {person.state:12} {person.name}")
        number, has_more = number + 1, found.has_more


COMMANDS = (user,)
