"""What happens to offers, as the journal keeps it: ids, days and codes, never a word of anybody."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferSubmitted:
    """Its people ask a moderator to read revision `number`."""

    document_id: int
    number: int


@dataclass(frozen=True)
class OfferTakenBack:
    """They ask no more."""

    document_id: int


@dataclass(frozen=True)
class OfferReturned:
    """A moderator gave revision `number` back, with a reason."""

    document_id: int
    number: int


@dataclass(frozen=True)
class OfferPublished:
    """Readers see revision `number`; `accepted` when somebody read it before."""

    document_id: int
    number: int
    accepted: bool


@dataclass(frozen=True)
class OfferTermsChanged:
    """It ends on another day; `agreed` when its people have agreed to its publication."""

    document_id: int
    expires_on: str | None
    agreed: bool


@dataclass(frozen=True)
class OfferRenewed:
    """It can be answered until that day; `by_letter` when the link of a letter said so."""

    document_id: int
    expires_on: str
    by_letter: bool


@dataclass(frozen=True)
class OfferReminded:
    """Its people were told that it ends in so many days."""

    document_id: int
    days: int


@dataclass(frozen=True)
class OfferExpired:
    """Its last day is over."""

    document_id: int


@dataclass(frozen=True)
class OfferOverdue:
    """Moderators were told that it waits too long."""

    document_id: int


@dataclass(frozen=True)
class OfferConcluded:
    """Its people told what came of it: codes of `offer-outcomes` and `drop-reasons`."""

    document_id: int
    outcome: str
    reason: str


@dataclass(frozen=True)
class OfferArchived:
    """It was put away."""

    document_id: int


@dataclass(frozen=True)
class OfferMerged:
    """It turned out to be another one, which goes on."""

    document_id: int
    into_id: int
