"""Everything that can be done with accounts, in one list; each act has its own file."""

from wiki.accounts.changing import change_email, change_language, change_name, confirm_email
from wiki.accounts.crediting import credited
from wiki.accounts.housekeeping import purge
from wiki.accounts.moderating import admit, block, set_role, trust, unblock
from wiki.accounts.new_passwords import ask_reset, change_password, reset
from wiki.accounts.sessions import (
    find_actor,
    list_browsers,
    sign_out,
    sign_out_browser,
    sign_out_everywhere,
)
from wiki.accounts.signing_in import sign_in
from wiki.accounts.signing_up import confirm, create, sign_up
from wiki.accounts.tokens import Purpose, get_proof

__all__ = [
    "Purpose",
    "admit",
    "ask_reset",
    "block",
    "change_email",
    "change_language",
    "change_name",
    "change_password",
    "confirm",
    "confirm_email",
    "create",
    "credited",
    "find_actor",
    "get_proof",
    "list_browsers",
    "purge",
    "reset",
    "set_role",
    "sign_in",
    "sign_out",
    "sign_out_browser",
    "sign_out_everywhere",
    "sign_up",
    "trust",
    "unblock",
]
