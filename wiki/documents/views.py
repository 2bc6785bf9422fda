"""What a query hands to a page: plain values, never rows."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from wiki.documents.rules import FACTS, Standing
from wiki.kinds.fields import FactValue


@dataclass(frozen=True)
class PartView:
    """One part as a reader sees it: a language, or the facts.

    `content` and `unit_list` give their bytes: most pages show one language of a document, and
    the others stay packed.
    """

    part: str
    number: int
    content: Callable[[], bytes]
    content_hash: bytes
    unit_list: Callable[[], bytes]
    units_hash: bytes
    slug: str
    at: datetime
    is_live: bool

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """What the part says, by the name of the field."""
        return dict(json.loads(self.content()))

    @cached_property
    def units(self) -> str:
        """Its passages, as `wiki.texts.units` writes them."""
        return self.unit_list().decode()

    @property
    def title(self) -> str:
        """The title in this language."""
        return self.texts.get("title", "")

    @property
    def body(self) -> str:
        """The Markdown in this language."""
        return self.texts.get("body", "")


@dataclass(frozen=True)
class DocumentView:
    """A document as this reader may see it. `parts` holds its languages only."""

    id: int
    public_id: str
    external_id: str | None
    kind: str
    standing: Standing
    origin: str
    head: int
    facts: Mapping[str, FactValue]
    parts: Mapping[str, PartView]
    #: the newest entry of the journal when this was read
    sequence: int

    def language_for(self, wanted: str) -> str:
        """The language to show to a reader of `wanted`: that one, the original, or any."""
        for language in (wanted, self.origin):
            if language in self.parts:
                return language
        return next(iter(self.parts))


def split_facts(
    parts: Mapping[str, PartView],
) -> tuple[Mapping[str, FactValue], dict[str, PartView]]:
    """The facts, and the languages."""
    facts = parts[FACTS].texts if FACTS in parts else {}
    return facts, {part: view for part, view in parts.items() if part != FACTS}
