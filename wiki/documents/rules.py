"""What is always true of documents: plain values in and out."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wiki.access.actions import Action
from wiki.access.actor import Audience
from wiki.errors import Problem
from wiki.kinds.registry import get_kind
from wiki.texts import slugs
from wiki.texts.significance import Significance
from wiki.vocab import sections

#: the part that holds the language-free facts
FACTS = "facts"
#: characters that the note of a revision may have
LONGEST_NOTE = 500
#: facts of which the first may not be larger than the second, and what is said when it is
_PAIRS = (
    ("group_min", "group_max", "fact.group_upside_down"),
    ("places_min", "places_max", "fact.places_upside_down"),
    ("places_left", "places_max", "fact.too_many_places_left"),
)
#: days of which the first may not come after the second
_DAYS = (("starts_on", "ends_on"), ("since_on", "until_on"))
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


class AddressState(StrEnum):
    """What an address does when somebody asks for it."""

    RESERVED = "reserved"  # a draft's: only those who may read the draft are answered
    LIVE = "live"  # where the part is read
    STANDIN = "standin"  # shows the text of another language until there is a twin
    OLD = "old"  # was public once: redirects for ever


@dataclass(frozen=True)
class Standing:
    """What the permission table asks of a document (`access.predicates.Subject`)."""

    kind: str
    owner_id: int | None = None
    audience: str = Audience.PUBLIC
    is_public: bool = False
    organisation_id: int | None = None

    @property
    def is_common(self) -> bool:
        """Whether whoever may write this kind writes every document of it."""
        return get_kind(self.kind).is_common

    @property
    def writers(self) -> str:
        """The lowest role that may write this kind."""
        return get_kind(self.kind).writers

    @property
    def is_live_on_save(self) -> bool:
        """Whether a trusted writer's save is public at once."""
        return get_kind(self.kind).is_live_on_save


def action_of_writing(origin: str, parts: Collection[str]) -> Action:
    """What somebody must be allowed who writes these parts of a document begun in `origin`.

    One language that is not the original is a translation; facts are nobody's but its people's.
    """
    is_translation = len(parts) == 1 and not {origin, FACTS} & set(parts)
    return Action.DOCUMENT_TRANSLATE if is_translation else Action.DOCUMENT_EDIT


def mint_public_id() -> str:
    """Eight random signs of base 32: forty bits, never shown in order."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(8))


def propose_slug(title: str, given: str | None = None) -> str:
    """The slug asked for, else the one that the title gives; "" when neither gives any."""
    return slugs.slugify(given or title)


def check_slug(kind: str, slug: str, languages: Collection[str]) -> Problem | None:
    """What is wrong with `slug` as an address of this kind, whoever else has it."""
    if not slug:
        return Problem("slug", "address.empty")
    if not get_kind(kind).has_section and (slug in sections.reserved_words() or slug in languages):
        return Problem("slug", "address.reserved", {"slug": slug})
    return None


def check_facts(kind: str, facts: Mapping[str, object]) -> list[Problem]:
    """Faults between facts that are each right alone."""
    problems: list[Problem] = []
    for least_name, most_name, code in _PAIRS:
        least, most = facts.get(least_name), facts.get(most_name)
        if isinstance(least, int) and isinstance(most, int) and least > most:
            problems.append(Problem(most_name, code, {"least": least}))
    for first, last in _DAYS:
        if str(facts.get(first, "")) > str(facts.get(last, "9")):
            problems.append(Problem(last, "fact.days_upside_down"))
    return problems


def check_words(note: str, significance: str) -> list[Problem]:
    """What is wrong with what an author says of a revision."""
    problems: list[Problem] = []
    if significance not in set(Significance):
        problems.append(Problem("significance", "significance.unknown"))
    if len(note) > LONGEST_NOTE:
        problems.append(Problem("note", "note.too_long", {"most": LONGEST_NOTE}))
    return problems


def is_outdated(live: Mapping[str, int | None], parts: Collection[str], number: int) -> bool:
    """Whether readers already see something newer than `number` of any of these parts."""
    return any((live.get(part) or 0) > number for part in parts)


@dataclass(frozen=True)
class PartChange:
    """One part as its author had it, as they want it, and as it stands now (hashes)."""

    base: bytes | None
    mine: bytes
    current: bytes | None

    @property
    def is_nothing(self) -> bool:
        """The author leaves it as it stands, or as they found it."""
        return self.mine in (self.current, self.base)

    @property
    def is_conflict(self) -> bool:
        """Somebody else changed it meanwhile, to something else."""
        return not self.is_nothing and self.current != self.base
