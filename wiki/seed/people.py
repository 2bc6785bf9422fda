"""The demo's people: some for each role and part to play, and those who act for organisations."""

import tomllib
from dataclasses import dataclass

from wiki.access.actor import Role
from wiki.accounts.belongings import MANAGER
from wiki.paths import SEED


@dataclass(frozen=True)
class DemoPerson:
    """Somebody invented, with a password that everybody knows; `people.toml` says what is what."""

    name: str
    email: str
    language: str
    does: str = ""
    role: str = Role.MEMBER
    is_trusted: bool = True
    seat: str = ""
    seat_role: str = MANAGER
    country: str = ""


def _read(group: str) -> tuple[DemoPerson, ...]:
    told = tomllib.loads((SEED / "people.toml").read_text("utf-8"))[group]
    return tuple(DemoPerson(**one) for one in told)


PASSWORD = "quatre-saisons"  # noqa: S105 -- known on purpose: the demo runs on this machine only
#: those that whoever tries the demo signs in as
PEOPLE = _read("people")
#: those who act for the other organisations that have offers, or that answered one
OFFICERS = _read("officers")
