"""Everything that can be done with organisations, in one list; each act has its own file."""

from wiki.organisations.accepting import accept as accept_invitation
from wiki.organisations.accepting import get_offered, sign_up
from wiki.organisations.claiming import accept as accept_claim
from wiki.organisations.claiming import claim
from wiki.organisations.claiming import refuse as refuse_claim
from wiki.organisations.confirming import ask_due, confirm, confirm_by_letter, get_asked
from wiki.organisations.declaring import declare_official
from wiki.organisations.inviting import invite, send_again, withdraw
from wiki.organisations.merging import merge
from wiki.organisations.moderators import entrust, take_back
from wiki.organisations.seats import change_role, remove
from wiki.organisations.writing_to import set_mailbox

__all__ = [
    "accept_claim",
    "accept_invitation",
    "ask_due",
    "change_role",
    "claim",
    "confirm",
    "confirm_by_letter",
    "declare_official",
    "entrust",
    "get_asked",
    "get_offered",
    "invite",
    "merge",
    "refuse_claim",
    "remove",
    "send_again",
    "set_mailbox",
    "sign_up",
    "take_back",
    "withdraw",
]
