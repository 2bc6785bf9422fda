"""People's own screens: signing in and up, letters, my space; and the people, for their team."""

from blueprints.account import (
    changing,
    letters,
    moderating,
    new_passwords,
    people,
    signing_in,
    signing_up,
    space,
)
from blueprints.account.blueprint import blueprint

__all__ = [
    "blueprint",
    "changing",
    "letters",
    "moderating",
    "new_passwords",
    "people",
    "signing_in",
    "signing_up",
    "space",
]
