"""What happens to people's accounts, as the journal keeps it: ids and codes, no name, no address.

Signing in and out is not here: the sessions are their own record, and a person's hours are theirs.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class AccountCreated:
    """An administrator opened it from the command line, or the demo did."""

    account_id: int
    role: str


@dataclass(frozen=True)
class AccountConfirmed:
    """The person proved their address; `state` says whether they are in, or wait."""

    account_id: int
    state: str


@dataclass(frozen=True)
class AccountAdmitted:
    """An editor let in somebody who waited."""

    account_id: int


@dataclass(frozen=True)
class AccountTrusted:
    """Their edits need no second look from now on."""

    account_id: int


@dataclass(frozen=True)
class AccountBlocked:
    """They may not sign in any more."""

    account_id: int


@dataclass(frozen=True)
class AccountUnblocked:
    """They may sign in again."""

    account_id: int


@dataclass(frozen=True)
class RoleChanged:
    """An administrator gave them another role."""

    account_id: int
    role: str


@dataclass(frozen=True)
class NameChanged:
    """They go by another name."""

    account_id: int


@dataclass(frozen=True)
class EmailChanged:
    """They proved another address, and read their mail there."""

    account_id: int


@dataclass(frozen=True)
class PasswordChanged:
    """They chose another password; `forgotten` when a letter let them."""

    account_id: int
    forgotten: bool


@dataclass(frozen=True)
class LanguageChanged:
    """Their letters come in another language."""

    account_id: int
    language: str
