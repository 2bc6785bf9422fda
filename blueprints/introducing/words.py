"""The words of where an introduction is, of what can be done with it, and of what may be wrong."""

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.words import PROBLEMS
from wiki.introductions.rules import Move, Place, State

#: how a state is marked
MARKS = {
    State.PROPOSED: "full",
    State.ACCEPTED: "ok",
    State.IN_TALKS: "ok",
    State.AGREED: "ok",
    State.RUNNING: "ok",
    State.TOLD: "ok",
    State.DECLINED: "none",
    State.WITHDRAWN: "none",
    State.ENDED: "none",
}

_MEANINGS: dict[State, LazyString] = {
    State.ACCEPTED: _("Both sides see whom they can write to. Tell here how it goes on."),
    State.IN_TALKS: _("You are talking. Tell here what comes of it."),
    State.AGREED: _("You have agreed to work together."),
    State.RUNNING: _("You are working together. Once it is over, tell what came of it."),
    State.TOLD: _("You have told what came of it."),
    State.WITHDRAWN: _("It was withdrawn before anybody decided."),
    State.ENDED: _("It has ended without a cooperation."),
}

#: what a state means to whoever asked, and to whoever was asked
MEANINGS: dict[Place, dict[State, LazyString]] = {
    Place.ASKER: _MEANINGS
    | {
        State.PROPOSED: _("They have a letter with your message. You have one once they decide."),
        State.DECLINED: _("They declined it. Others may suit you."),
    },
    Place.ASKED: _MEANINGS
    | {
        State.PROPOSED: _("They would like to meet you, and wait for your decision."),
        State.DECLINED: _("You declined it, and they know why."),
    },
}

#: the button of each move that needs no reason
BUTTONS: dict[Move, LazyString] = {
    Move.ACCEPT: _("Accept, and show each other names and addresses"),
    Move.WITHDRAW: _("Withdraw it"),
    Move.TALK: _("We are talking"),
    Move.AGREE: _("We agree to work together"),
    Move.RUN: _("We have begun"),
}

#: of those, what takes back a step that was noted by mistake
BACK: dict[tuple[State, Move], LazyString] = {
    (State.AGREED, Move.TALK): _("Not agreed yet: we still talk"),
    (State.RUNNING, Move.AGREE): _("Not begun yet: we have only agreed"),
}

#: what is said once it is done
DONE: dict[Move, LazyString] = {
    Move.ACCEPT: _("Accepted. They have a letter with your name and address."),
    Move.DECLINE: _("Declined. They have a letter with the reason."),
    Move.WITHDRAW: _("Withdrawn. The other side has a letter."),
    Move.TALK: _("Noted. The other side has a letter."),
    Move.AGREE: _("Noted. The other side has a letter."),
    Move.RUN: _("Noted. The other side has a letter."),
    Move.TELL: _("Noted. The other side has a letter."),
    Move.END: _("Ended. The other side has a letter."),
}

PROBLEMS |= {
    "board.not_public": _(
        "Readers cannot see your organisation yet: others could not tell who writes. Have its"
        " profile published first."
    ),
    "introduction.own": _("This is your own organisation."),
    "introduction.already": _("You are introduced already. Look among your introductions."),
    "introduction.declined_lately": _(
        "They declined less than %(days)s days ago. Leave them time, and ask others."
    ),
    "introduction.blocked": _("Your organisation does not want to meet this one. Take that back."),
    "introduction.no_message": _("Write a few words: who you are, and why them."),
    "introduction.not_now": _("This organisation takes no introductions at the moment."),
    "introduction.too_many": _(
        "%(most)s introductions of yours wait for a decision: that is all at one time. Withdraw"
        " one, or come back once somebody has decided."
    ),
    "introduction.moved_on": _("It has moved on meanwhile. Look at how it stands now."),
    "introduction.note_changed": _(
        "Somebody changed the note meanwhile. Yours is below, theirs above it: bring them"
        " together, then keep the note once more."
    ),
    "introduction.bad_reminder": _("Choose a day from tomorrow on, within two years."),
    "interest.too_many": _(
        "Your organisation is interested in %(most)s others: that is all at one time. Take one"
        " back first."
    ),
    "aside.no_reason": _(
        "Choose a reason: your proposals learn from it, and nobody else reads it."
    ),
}
