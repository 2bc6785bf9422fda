"""The words of where a day of meetings is, of what came of an act, and of what may be wrong."""

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.words import PROBLEMS
from wiki.gatherings.placing import Obstacle
from wiki.gatherings.rules import Act, State

#: (words, how it is marked)
STATES: dict[State, tuple[LazyString, str]] = {
    State.OPEN: (_("Organisations can register"), "full"),
    State.DRAWN: (_("The timetable is being made"), "late"),
    State.TOLD: (_("The timetable is made"), "ok"),
    State.CANCELLED: (_("Called off"), "bad"),
}

#: the buttons of hosts, in the order in which they are needed
BUTTONS: dict[Act, LazyString] = {
    Act.DRAW: _("Draw the timetable"),
    Act.TELL: _("Send everybody their timetable"),
    Act.REOPEN: _("Throw the timetable away, and let others register"),
    Act.CANCEL: _("Call the day off"),
}

#: what is said once it is done
DONE: dict[Act, LazyString] = {
    Act.DRAW: _("Drawn. Look at the timetable, and move what you like, before it is sent."),
    Act.TELL: _("Sent. Every guest has a letter, and reads the timetable here."),
    Act.REOPEN: _("Thrown away. Organisations can register again."),
    Act.CANCEL: _("Called off. Every guest has a letter."),
}

OBSTACLES: dict[Obstacle, LazyString] = {
    Obstacle.BUSY: _("in every slot one of the two has another talk: add slots"),
    Obstacle.TABLES: _("where both are free, all tables are taken: add tables or slots"),
}

PROBLEMS |= {
    "day.moved_on": _("It has moved on meanwhile. Look at how it stands now."),
    "day.no_text": _("Write it in this language too: guests read theirs."),
    "day.over": _("This day is over."),
    "day.not_a_time": _("“%(value)s” is not a time of day. Write it as “09:30”."),
    "day.unknown_zone": _("This is not a time zone. Write it as “Europe/Dublin”."),
    "day.past_midnight": _("The last talk would end after midnight."),
    "day.guest_already": _("This organisation comes already, or was asked."),
    "day.full": _("%(most)s guests are all that a day can have."),
    "day.too_few": _("It takes two guests that have said that they come."),
    "day.two_places": _("Somebody would be at two tables at the same time."),
    "day.no_such_guest": _("No public organisation has this address."),
}
