"""The person who asks: a visitor, or somebody who has signed in."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is to the network, from the least to the most entrusted."""

    VISITOR = "visitor"
    MEMBER = "member"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"

    def includes(self, other: "Role") -> bool:
        """Whether this role may all that `other` may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


class Audience(StrEnum):
    """For whom a document is meant."""

    PUBLIC = "public"
    MEMBERS = "members"
    EDITORS = "editors"


@dataclass(frozen=True)
class Actor:
    """Somebody, as the rules see them. `is_trusted`: their edits need no second look.

    `seats`: the organisations they belong to; `manages`: those whose people they choose;
    `moderates`: those of the areas entrusted to them.
    """

    account_id: int | None = None
    role: Role = Role.VISITOR
    name: str = ""
    is_trusted: bool = False
    seats: frozenset[int] = frozenset()
    manages: frozenset[int] = frozenset()
    moderates: frozenset[int] = frozenset()

    @property
    def is_member(self) -> bool:
        """Signed in, whatever the role."""
        return self.role.includes(Role.MEMBER)

    @property
    def is_editor(self) -> bool:
        """Editor or administrator."""
        return self.role.includes(Role.EDITOR)

    @property
    def is_moderator(self) -> bool:
        """Who looks after areas: after all of them, or some."""
        return self.is_editor or bool(self.moderates)

    @property
    def audiences(self) -> frozenset[str]:
        """The audiences this person belongs to: "may read" in one word."""
        belongs = {Audience.PUBLIC}
        if self.is_member:
            belongs.add(Audience.MEMBERS)
        if self.is_editor:
            belongs.add(Audience.EDITORS)
        return frozenset(belongs)


VISITOR = Actor()
SYSTEM = Actor(role=Role.ADMINISTRATOR, name="", is_trusted=True)
