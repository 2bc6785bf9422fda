"""The words of where an answer is, of what can be done with it, and of what may be wrong."""

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.words import PROBLEMS
from wiki.offers.answers.rules import Move, Side, State

#: how a state is marked
MARKS = {
    State.UNPROVEN: "late",
    State.SENT: "full",
    State.SEEN: "full",
    State.WAITING: "late",
    State.ACCEPTED: "ok",
    State.TALKS: "ok",
    State.AGREED: "ok",
    State.DECLINED: "none",
    State.ENDED: "none",
}

#: what a state means, to the offer's people and to the sender
MEANINGS: dict[Side, dict[State, LazyString]] = {
    Side.OFFER: {
        State.SENT: _("Somebody answers your offer. They see when you have read it."),
        State.SEEN: _("They know that you have read it, and wait for your decision."),
        State.WAITING: _("They know that they are on the waiting list. You can still decide."),
        State.ACCEPTED: _("You accepted it: both sides see names and addresses."),
        State.TALKS: _("You are talking. Tell here what comes of it."),
        State.AGREED: _("You have come to an agreement."),
        State.DECLINED: _("You declined it, and they know why."),
        State.ENDED: _("It has ended without an agreement."),
    },
    Side.ANSWER: {
        State.UNPROVEN: _("Nothing has left yet: show that this address is yours."),
        State.SENT: _("It has arrived. You will have a letter once they decide."),
        State.SEEN: _("They have read it. You will have a letter once they decide."),
        State.WAITING: _("You are on the waiting list: they may still accept it."),
        State.ACCEPTED: _("They accepted it: both sides see names and addresses."),
        State.TALKS: _("You are talking. Tell here what comes of it."),
        State.AGREED: _("You have come to an agreement."),
        State.DECLINED: _("They declined it. Other offers may suit you."),
        State.ENDED: _("It has ended without an agreement."),
    },
}

#: the button of each move that needs no reason
BUTTONS: dict[Move, LazyString] = {
    Move.ACCEPT: _("Accept, and show each other names and addresses"),
    Move.WAIT: _("Put it on the waiting list"),
    Move.TALK: _("We are talking"),
    Move.AGREE: _("We agree to work together"),
}

#: what is said once it is done
DONE: dict[Move, LazyString] = {
    Move.ACCEPT: _("Accepted. They have a letter with your name and address."),
    Move.DECLINE: _("Declined. They have a letter with the reason."),
    Move.WAIT: _("On the waiting list. They have a letter."),
    Move.TALK: _("Noted. The other side has a letter."),
    Move.AGREE: _("Noted. The other side has a letter."),
    Move.END: _("Ended. The other side has a letter."),
}

PROBLEMS |= {
    "answer.no_organisation": _("Say for which organisation you answer."),
    "answer.no_country": _("Choose the country."),
    "answer.no_message": _("Write a few words: who you are, and why this offer."),
    "answer.no_words": _("Write something first."),
    "answer.no_reason": _("Choose a reason: the other side will read it."),
    "answer.too_long": _("This is too long: %(most)s characters at most."),
    "answer.not_your_house": _("You do not act for this organisation. Choose another."),
    "answer.already": _("You have already answered this offer, and that answer still waits."),
    "answer.too_many_open": _(
        "%(most)s answers of yours wait for a decision: that is all at one time. Withdraw one, or"
        " come back once somebody has decided."
    ),
    "answer.offer_ended": _("This offer ended meanwhile: it can no longer be answered."),
    "answer.moved_on": _("The answer has moved on meanwhile. Look at how it stands now."),
    "answer.note_changed": _(
        "The other side changed the note meanwhile. Yours is below, theirs above it: bring them"
        " together, then keep the note once more."
    ),
    "form.question": _("One thing more, so that we know that a person is writing."),
    "form.wrong_figure": _("This is not the answer. Write it in figures, as “5”."),
    "consent.sharing": _("Say that the people of the offer may have what you wrote."),
}
