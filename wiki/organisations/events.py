"""What happens to those who act for organisations: ids and codes, no name, no address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SeatGiven:
    """Somebody acts for the organisation from now on, or in another role."""

    document_id: int
    account_id: int
    role: str


@dataclass(frozen=True)
class SeatTaken:
    """They act for it no more."""

    document_id: int
    account_id: int


@dataclass(frozen=True)
class InvitationSent:
    """An address was asked to act for the organisation."""

    document_id: int
    invitation_id: int
    role: str


@dataclass(frozen=True)
class InvitationWithdrawn:
    """Its link is worth nothing any more."""

    document_id: int
    invitation_id: int


@dataclass(frozen=True)
class InvitationAccepted:
    """The person who was asked acts for it now."""

    document_id: int
    invitation_id: int
    account_id: int


@dataclass(frozen=True)
class OrganisationClaimed:
    """A member says that it is theirs."""

    document_id: int
    claim_id: int


@dataclass(frozen=True)
class ClaimDecided:
    """Somebody who moderates it answered."""

    document_id: int
    claim_id: int
    accepted: bool


@dataclass(frozen=True)
class ProfileConfirmed:
    """Its people say that all of it is still right; `by_letter` without signing in."""

    document_id: int
    by_letter: bool


@dataclass(frozen=True)
class ConfirmationAsked:
    """Its people were asked whether all of it is still right."""

    document_id: int


@dataclass(frozen=True)
class MailboxChanged:
    """Letters to the organisation go elsewhere, or nowhere."""

    document_id: int


@dataclass(frozen=True)
class OfficialFactsDeclared:
    """These facts, and no others, come from official data."""

    document_id: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class OrganisationMerged:
    """It turned out to be another one, which has its people and its addresses now."""

    document_id: int
    into_id: int


@dataclass(frozen=True)
class AreaEntrusted:
    """Somebody moderates an area from now on."""

    account_id: int
    area: str


@dataclass(frozen=True)
class AreaTakenBack:
    """They moderate it no more."""

    account_id: int
    area: str
