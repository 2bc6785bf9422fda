"""What happens to the glossary, as the journal keeps it; the words are in the term's versions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TermAdded:
    """The glossary has one more term."""

    term: str
    number: int


@dataclass(frozen=True)
class TermChanged:
    """Its words or notes are others; `number` is the version that says which."""

    term: str
    number: int


@dataclass(frozen=True)
class TermRemoved:
    """It is not in the glossary any more; its versions are kept."""

    term: str
