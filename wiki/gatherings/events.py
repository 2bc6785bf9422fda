"""What happens to days of meetings, as the journal keeps it: keys and states, no guest."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GatheringMade:
    """A host announced one."""

    key: str


@dataclass(frozen=True)
class GatheringMoved:
    """It went to another state; or was told anew, in the same one."""

    key: str
    state: str
