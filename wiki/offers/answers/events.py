"""What happens to answers, as the journal keeps it: ids and codes, never a word of anybody."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerSent:
    """It reached the offer's people."""

    document_id: int
    key: str


@dataclass(frozen=True)
class AnswerMoved:
    """One of the two sides took it to another state."""

    document_id: int
    key: str
    side: str
    state: str


@dataclass(frozen=True)
class AnswerWritten:
    """One of the two sides wrote a message to the other."""

    document_id: int
    key: str
    side: str


@dataclass(frozen=True)
class AnswerNudged:
    """Nobody has answered it for so many days."""

    document_id: int
    key: str
    days: int


@dataclass(frozen=True)
class AnswerForgotten:
    """Its words and addresses were thrown away."""

    document_id: int
    key: str
