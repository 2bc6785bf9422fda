"""When something comes to be public, by whom, and what is known of it beforehand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Moment:
    """Who moves what readers see, when, and the languages of the site.

    `moves_addresses` False: the addresses were told apart, and stay as they are; `slugs`: language
    → the address that it is given now. `derives` False: the caller makes the derived rows, of many
    documents at once (`derived.derive`). `is_first`: the document was made just now, and had no
    address and no twins before, so that nothing is asked about them.
    """

    by_id: int | None
    at: datetime
    languages: Sequence[str]
    moves_addresses: bool = True
    slugs: Mapping[str, str] = field(default_factory=dict)
    derives: bool = True
    is_first: bool = False
