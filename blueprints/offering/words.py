"""The words of where an offer is, and of what may be wrong with a move."""

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.words import PROBLEMS
from wiki.offers.rules import Shown

#: state → (what it is called, how it is marked, what it means to its people)
STATES: dict[Shown, tuple[LazyString, str, LazyString]] = {
    Shown.DRAFT: (_("Draft"), "none", _("Only your people and the moderators see it.")),
    Shown.SUBMITTED: (
        _("Submitted"),
        "full",
        _("A moderator will read it. You will have a letter."),
    ),
    Shown.RETURNED: (
        _("Returned"),
        "bad",
        _("It came back with a reason. Correct it, and submit it again."),
    ),
    Shown.PUBLISHED: (_("Online"), "ok", _("Everybody finds it, reads it and may answer it.")),
    Shown.PENDING: (
        _("Online, new version submitted"),
        "full",
        _("Readers see the published version until a moderator lets the new one through."),
    ),
    Shown.CORRECTING: (
        _("Online, new version returned"),
        "bad",
        _("Readers see the published version. The new one came back with a reason."),
    ),
    Shown.EXPIRING: (
        _("Online, ends soon"),
        "late",
        _("Renew it if you still look for somebody; else tell how it ended."),
    ),
    Shown.EXPIRED: (
        _("Expired"),
        "late",
        _("It can still be read, and no longer be answered. Renew it, or tell how it ended."),
    ),
    Shown.CONCLUDED: (_("Concluded"), "ok", _("It has ended, and you told how.")),
    Shown.ARCHIVED: (_("Archived"), "none", _("It is put away. A new draft can be made of it.")),
}

PROBLEMS |= {
    "offer.no_expiry": _("Give the last day on which the offer can be answered."),
    "offer.expiry_past": _("This day is over. Choose today or a later one."),
    "offer.expiry_too_far": _("This is too far away: twelve months at most."),
    "offer.expiry_unread": _("This is not a day. Write it as “2027-03-31”."),
    "offer.moved_on": _("The offer has moved on meanwhile. Look at how it stands now."),
    "offer.no_reason": _("Say why: its people will read it."),
    "offer.reason_too_long": _("Keep the reason under %(most)s characters."),
    "offer.no_outcome": _("Say how it ended."),
    "offer.no_drop_reason": _("Say why the project does not take place."),
    "offer.words_too_long": _("Keep it under %(most)s characters."),
    "offer.merge_unknown": _("Choose the offer that goes on, or give its short address."),
    "offer.merge_same": _("An offer is no duplicate of itself. Choose another one."),
    "offer.merge_not_online": _("Only an offer that is online can go on. Publish it first."),
    "offer.merge_elsewhere": _("That offer is not yours to look after: ask an editor."),
    "consent.legal_notice": _("Say that you have read the legal notice."),
    "consent.privacy": _("Say that you agree to how personal data is used."),
    "consent.publication": _("Say that the offer may be published; without it, it stays a draft."),
}
