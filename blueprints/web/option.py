"""A link that narrows a list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """A way to narrow a list, how much it leaves, and the list again when it is current."""

    label: str
    count: int
    href: str
    is_current: bool
