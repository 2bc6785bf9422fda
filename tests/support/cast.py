"""The people of the tests, always the same: amina the member, basile the LAG officer, chloe the
editor, ida the administrator, nour who is new, and a stranger who has not signed in."""

from dataclasses import dataclass

from sqlalchemy import update

from wiki import clock
from wiki.access.actor import VISITOR, Actor, Role
from wiki.accounts import names, rules
from wiki.accounts.models import Account, AccountState
from wiki.db import db, writing


@dataclass(frozen=True)
class Cast:
    """Everybody, as the rules see them."""

    amina: Actor
    basile: Actor
    chloe: Actor
    ida: Actor
    nour: Actor
    stranger: Actor = VISITOR


def gather() -> Cast:
    """Give everybody an account; nobody has a password, which would be slow to make."""
    people = {
        "amina": ("Amina B.", Role.MEMBER, True),
        "basile": ("Basile O.", Role.MEMBER, True),
        "chloe": ("Chloé D.", Role.EDITOR, True),
        "ida": ("Ida S.", Role.ADMINISTRATOR, True),
        "nour": ("Nour A.", Role.MEMBER, False),
    }
    with writing():
        rows = {key: _account(key, *told) for key, told in people.items()}
        db.session.add_all(rows.values())
        db.session.flush()
        actors = {
            key: Actor(rows[key].id, Role(role), name, is_trusted)
            for key, (name, role, is_trusted) in people.items()
        }
    return Cast(**actors)


def tell_all(**values: str) -> None:
    """Change these columns of every account."""
    with writing():
        db.session.execute(update(Account).values(**values))


def _account(key: str, name: str, role: Role, is_trusted: bool) -> Account:
    now = clock.now()
    return Account(
        name=name,
        name_key=names.fold(name),
        email=f"{key}@test.example",
        email_key=rules.email_key(f"{key}@test.example"),
        role=role,
        state=AccountState.ACTIVE,
        language="fr",
        created_at=now,
        trusted_at=now if is_trusted else None,
    )
