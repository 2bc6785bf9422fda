"""What is asked of an address and of a password, and who may be moderated by whom."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from email_validator import EmailNotValidError, validate_email

from wiki.access.actor import Role
from wiki.accounts import names
from wiki.errors import Invalid, Problem

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 1000

_BAD_EMAIL = Problem("email", "email.invalid")
_COMMON_PASSWORDS = Path(__file__).with_name("common-passwords.txt")


def find_email(given: str) -> str | None:
    """The address as mail servers write it, or None when nothing could be sent there."""
    try:
        found = validate_email(given.strip(), check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return None
    return found.ascii_email


def read_email(given: str) -> str:
    """The address as mail servers write it. Raises Invalid."""
    email = find_email(given)
    if email is None:
        raise Invalid(_BAD_EMAIL)
    return email


def email_key(email: str) -> str:
    """The address folded: one account an address, whatever the capitals."""
    return email.casefold()


def problem_of_password(password: str, name: str, email: str) -> Problem | None:
    """What makes a password too easy to guess, for the person of that name and address."""
    if len(password) < SHORTEST_PASSWORD:
        return Problem("password", "password.too_short", {"least": SHORTEST_PASSWORD})
    if len(password) > LONGEST_PASSWORD:
        return Problem("password", "password.too_long", {"most": LONGEST_PASSWORD})
    plain = _plain(password)
    if plain in {_plain(name), _plain(email), _plain(email.split("@")[0])}:
        return Problem("password", "password.personal")
    if plain in _common_passwords() or len(set(plain)) < 3:
        return Problem("password", "password.common")
    return None


def problems_of_person(name: str, email: str, password: str) -> list[Problem]:
    """All that forbids to open an account with these."""
    found = (
        names.problem_of(name),
        None if find_email(email) else _BAD_EMAIL,
        problem_of_password(password, name, email),
    )
    return [problem for problem in found if problem]


def may_moderate(role: Role, other: Role) -> bool:
    """Whether people of `role` may block or trust people of the `other` one."""
    if role is Role.ADMINISTRATOR:
        return True
    return role is Role.EDITOR and not other.includes(Role.EDITOR)


def leaves_nobody(administrators: Iterable[int], account_id: int) -> bool:
    """Whether the network has no administrator left once this account is not one."""
    return set(administrators) == {account_id}


def _plain(word: str) -> str:
    """`word` without what people change to feel safe: capitals, accents' forms, blanks."""
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


@cache
def _common_passwords() -> frozenset[str]:
    return frozenset(_COMMON_PASSWORDS.read_text("utf-8").split())
