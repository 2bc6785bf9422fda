"""Small questions about an actor and a subject, answered yes or no."""

from typing import Protocol

from wiki.access.actor import Actor, Role


class Subject(Protocol):
    """What the rules need to know of a document, existing or about to be."""

    @property
    def owner_id(self) -> int | None:
        """The account that answers for it."""

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
    """The account that answers for the document."""
    return subject is not None and actor.is_member and actor.account_id == subject.owner_id


def is_in_audience(actor: Actor, subject: Subject | None) -> bool:
    """It is published, and meant for this person among others."""
    return subject is not None and subject.is_public and subject.audience in actor.audiences


def is_writer(actor: Actor, subject: Subject | None) -> bool:
    """The role is enough for this kind, and the document is theirs to see."""
    if subject is None or not actor.is_member or not actor.role.includes(Role(subject.writers)):
        return False
    return actor.is_editor or is_owner(actor, subject) or is_in_audience(actor, subject)


def is_trusted_writer(actor: Actor, subject: Subject | None) -> bool:
    """A writer whose saves need no second look, of a kind that is live on save."""
    return (
        subject is not None
        and subject.is_live_on_save
        and actor.is_trusted
        and is_writer(actor, subject)
    )
