"""What a check tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Something that is not as it should be: a stable code, where, and what was found."""

    code: str
    where: str
    found: str = ""
