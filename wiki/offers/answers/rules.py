"""What is always true of an answer: plain values in and out."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from wiki.errors import Problem
from wiki.vocab import vocabulary

#: what a sender agrees to, by the names of the boxes
CONSENTS = ("legal_notice", "sharing")
#: characters of a message and of what they bring; of the other lines; of the note of both sides
LONGEST_MESSAGE = 5_000
LONGEST_LINE = 200
LONGEST_DATES = 500
LONGEST_NOTE = 20_000
#: answers that one sender may have waiting at the same time
MOST_OPEN = 10
#: after how many days the offer's people are written to, then everybody is told they are slow
NUDGES = (7, 14, 21)
#: from how many answers on an organisation's habits are told
FEWEST = 3
#: days after which nobody proves an address any more, and months that an answer is kept for
PROVEN_WITHIN = 3
KEPT_MONTHS = 24

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class State(StrEnum):
    """Where an answer is; see `wiki/vocab/answer-states.toml`."""

    UNPROVEN = "unproven"
    SENT = "sent"
    SEEN = "seen"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WAITING = "waiting-list"
    TALKS = "in-talks"
    AGREED = "agreed"
    ENDED = "ended"


class Side(StrEnum):
    """Whose deed it is: the offer's people's, or the sender's."""

    OFFER = "offer"
    ANSWER = "answer"


class Move(StrEnum):
    """What can happen to an answer."""

    PROVE = "prove"
    OPEN = "open"
    ACCEPT = "accept"
    DECLINE = "decline"
    WAIT = "wait"
    TALK = "talk"
    AGREE = "agree"
    END = "end"


UNDECIDED = frozenset({State.SENT, State.SEEN})
OPEN = UNDECIDED | {State.WAITING}
TALKING = frozenset({State.ACCEPTED, State.TALKS, State.AGREED})

_BOTH = {Side.OFFER, Side.ANSWER}
#: move → (from where, to where, for whom)
_MOVES: dict[Move, tuple[Collection[State], State, Collection[Side]]] = {
    Move.PROVE: ({State.UNPROVEN}, State.SENT, {Side.ANSWER}),
    Move.OPEN: ({State.SENT}, State.SEEN, {Side.OFFER}),
    Move.ACCEPT: (OPEN, State.ACCEPTED, {Side.OFFER}),
    Move.DECLINE: (OPEN, State.DECLINED, {Side.OFFER}),
    Move.WAIT: (UNDECIDED, State.WAITING, {Side.OFFER}),
    Move.TALK: ({State.ACCEPTED}, State.TALKS, _BOTH),
    Move.AGREE: ({State.ACCEPTED, State.TALKS}, State.AGREED, _BOTH),
    Move.END: (OPEN | TALKING, State.ENDED, _BOTH),
}
#: the vocabulary that the reason of a move is taken from
REASONS = {Move.DECLINE: "decline-reasons", Move.END: "end-reasons"}


@dataclass(frozen=True)
class Words:
    """What somebody sends. `country`: its code; `spoken`: codes of `spoken-languages`."""

    organisation: str = ""
    country: str = ""
    name: str = ""
    email: str = ""
    message: str = ""
    place: str = ""
    brings: str = ""
    call_dates: str = ""
    spoken: tuple[str, ...] = ()


def may_move(state: str, move: Move, side: Side) -> bool:
    """Whether this side may do that to an answer in this state.

    An answer that waits is withdrawn by its sender; the offer's people decline it.
    """
    starts, _, sides = _MOVES[move]
    if move == Move.END and side == Side.OFFER and state in OPEN:
        return False
    return state in starts and side in sides


def after(move: Move) -> State:
    """Where it leads."""
    return _MOVES[move][1]


def moves_of(state: str, side: Side) -> list[Move]:
    """All that this side may do."""
    return [move for move in Move if may_move(state, move, side)]


def takes_messages(state: str) -> bool:
    """Whether the two sides can write to each other."""
    return state in OPEN | TALKING


def clean(text: str) -> str:
    """The text without what no database keeps and nobody sees, its ends trimmed."""
    whole = text.replace("\r\n", "\n").encode(errors="replace").decode()
    return _UNSEEN.sub("", whole).strip()


def tidy(words: Words) -> Words:
    """The same, cleaned; what is asked for on one line stands on one line."""
    texts = {"message": clean(words.message), "brings": clean(words.brings)}
    lines = {
        name: " ".join(clean(text).split())
        for name, text in vars(words).items()
        if name not in texts and name != "spoken"
    }
    return Words(**texts, **lines, spoken=words.spoken)


def is_country(code: str) -> bool:
    """Whether it is a country we know, not a region."""
    term = vocabulary.load("territories").terms.get(code)
    return term is not None and not term.parent and not term.is_retired


def check(words: Words, consents: Collection[str]) -> list[Problem]:
    """All that is wrong with what somebody wants to send; its e-mail address apart."""
    spoken = vocabulary.load("spoken-languages")
    found = [
        *_check_length("organisation", words.organisation, LONGEST_LINE),
        *_check_length("name", words.name, 120),
        *_check_length("message", words.message, LONGEST_MESSAGE),
        *_check_length("place", words.place, LONGEST_LINE),
        *_check_length("brings", words.brings, LONGEST_MESSAGE),
        *_check_length("call_dates", words.call_dates, LONGEST_DATES),
    ]
    if not words.organisation:
        found.append(Problem("organisation", "answer.no_organisation"))
    if not is_country(words.country):
        found.append(Problem("country", "answer.no_country"))
    if not words.message:
        found.append(Problem("message", "answer.no_message"))
    unknown = [code for code in words.spoken if code not in spoken]
    found += [Problem("spoken", "fact.unknown_choice", {"value": code[:80]}) for code in unknown]
    if len(words.spoken) > 20:
        found.append(Problem("spoken", "fact.too_many", {"most": 20}))
    return found + [Problem(one, f"consent.{one}") for one in CONSENTS if one not in consents]


def _check_length(field: str, text: str, most: int) -> Iterable[Problem]:
    if len(text) > most:
        yield Problem(field, "answer.too_long", {"most": most})


def digest_of(*sent: str) -> bytes:
    """SHA-256 of what was sent, field by field: any other text gives another one."""
    return hashlib.sha256(json.dumps(sent, ensure_ascii=False).encode()).digest()


def due_nudge(days: int, nudges: int) -> int | None:
    """What `days` of silence call for when `nudges` of NUDGES are done: the number to keep.

    Of several that were missed, the last one only.

    >>> due_nudge(15, 0)
    2
    """
    due = sum(days >= after for after in NUDGES)
    return due if due > nudges else None


def tenths(answered: int, received: int) -> int:
    """How many of ten are answered, drawn a little to the middle (Laplace's rule of succession).

    >>> tenths(3, 3)
    8
    """
    return round(10 * (answered + 1) / (received + 2))
