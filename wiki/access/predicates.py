"""Small questions about an actor and a subject, answered yes or no."""

from typing import Protocol

from wiki.access.actor import Actor, Role


class Subject(Protocol):
    """What the rules need to know of a document, existing or about to be."""

    @property
    def owner_id(self) -> int | None:
        """The account that answers for it."""

    @property
    def organisation_id(self) -> int | None:
        """The organisation whose people answer for it; an organisation is its own."""

    @property
    def audience(self) -> str:
        """For whom it is meant."""

    @property
    def is_public(self) -> bool:
        """Whether any of its parts is published."""

    @property
    def writers(self) -> str:
        """The lowest role that may write this kind."""

    @property
    def is_common(self) -> bool:
        """Whether whoever may write this kind writes every document of it."""

    @property
    def is_live_on_save(self) -> bool:
        """Whether a trusted writer's save is public at once."""


def anybody(actor: Actor, subject: Subject | None) -> bool:
    """Visitors too."""
    return True


def is_member(actor: Actor, subject: Subject | None) -> bool:
    """Whoever has signed in."""
    return actor.is_member


def is_editor(actor: Actor, subject: Subject | None) -> bool:
    """Editor or administrator."""
    return actor.is_editor


def is_administrator(actor: Actor, subject: Subject | None) -> bool:
    """Administrator only."""
    return actor.role == Role.ADMINISTRATOR


def is_owner(actor: Actor, subject: Subject | None) -> bool:
    """Whoever answers for the document: the people of its organisation, else one account."""
    if subject is None or not actor.is_member:
        return False
    if subject.organisation_id is None:
        return actor.account_id == subject.owner_id
    return subject.organisation_id in actor.seats


def is_manager(actor: Actor, subject: Subject | None) -> bool:
    """Who chooses the people of the organisation."""
    return subject is not None and subject.organisation_id in actor.manages


def is_moderator(actor: Actor, subject: Subject | None) -> bool:
    """Who is entrusted with the area of the organisation."""
    return subject is not None and subject.organisation_id in actor.moderates


def is_in_audience(actor: Actor, subject: Subject | None) -> bool:
    """It is published, and meant for this person among others."""
    return subject is not None and subject.is_public and subject.audience in actor.audiences


def is_writer(actor: Actor, subject: Subject | None) -> bool:
    """The role is enough for this kind, and the document is theirs to see, or to answer for."""
    if subject is None or not _writes_its_kind(actor, subject):
        return False
    if actor.is_editor or is_owner(actor, subject) or is_moderator(actor, subject):
        return True
    return subject.is_common and is_in_audience(actor, subject)


def is_volunteer(actor: Actor, subject: Subject | None) -> bool:
    """The role is enough for this kind, and the document is theirs to read, whoever answers."""
    return (
        subject is not None and _writes_its_kind(actor, subject) and is_in_audience(actor, subject)
    )


def is_trusted_writer(actor: Actor, subject: Subject | None) -> bool:
    """A writer whose saves need no second look, of a kind that is live on save.

    An organisation's own people need none for what is theirs and public already.
    """
    if subject is None or not subject.is_live_on_save or not is_writer(actor, subject):
        return False
    return actor.is_trusted or (subject.is_public and subject.organisation_id in actor.seats)


def _writes_its_kind(actor: Actor, subject: Subject) -> bool:
    return actor.is_member and actor.role.includes(Role(subject.writers))
