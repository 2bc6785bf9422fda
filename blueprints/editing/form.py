"""The form in which a document is written: one language at a time, with the facts of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from werkzeug.datastructures import MultiDict

from blueprints.editing import looking
from blueprints.editing.lookup import Candidate, Lookup
from blueprints.web.actor import current_actor
from blueprints.web.words import tell_by_field
from wiki.config import current
from wiki.documents.freshness.provenance import Translated
from wiki.documents.official import Official, list_locked
from wiki.documents.saving import Edit
from wiki.documents.sections import Section, find_passage, find_section
from wiki.documents.views import DocumentView
from wiki.errors import Problem
from wiki.kinds.fields import Choices, References
from wiki.kinds.kind import Kind
from wiki.texts.significance import Significance
from wiki.texts.units import Unit

Values = dict[str, str | list[str]]

#: begins the name of the field that says what a passage weighs
WEIGHT = "weight-"


@dataclass
class EditForm:
    """What the person sees in the fields.

    `section` is the unit of the only section shown, `passage` that of the only passage.
    """

    kind: Kind
    part: str
    texts: Values
    facts: Values | None
    slug: str = ""
    is_moving: bool = False
    note: str = ""
    significance: str = Significance.MEANING
    base_number: int = 0
    section: str = ""
    passage: str = ""
    #: language → its revision that was shown, of those that the text was behind
    behind: dict[str, int] = field(default_factory=dict)
    #: those of them that the edit only brings over
    brought: list[str] = field(default_factory=list)
    #: passage → what it weighs, where that is not what the whole edit weighs
    weights: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    #: fields whose words are looked up
    lookups: dict[str, Lookup] = field(default_factory=dict)
    #: the organisations that the author may write for; None: any that can be found
    own: list[Candidate] | None = None
    #: the official facts, which stay as they stood whatever is posted
    locked: Mapping[str, Official] = field(default_factory=dict)
    stood: Values = field(default_factory=dict)

    @classmethod
    def of(cls, kind: Kind, part: str, document: DocumentView | None) -> "EditForm":
        """The form as it opens: on the text that stands, or blank."""
        if document is None:
            return cls(kind, part, {}, {}, lookups=looking.opened(kind, {}))
        held = document.parts.get(part)
        return cls(
            kind=kind,
            part=part,
            texts=dict(held.texts) if held else {},
            facts=shown_facts(document.facts),
            lookups=looking.opened(kind, document.facts),
            slug=held.slug if held else "",
            base_number=document.head,
            locked=list_locked(current_actor(), document),
            stood=shown_facts(document.facts),
        )

    @property
    def is_piece(self) -> bool:
        """Whether a piece of the text is shown, and nothing else."""
        return bool(self.section or self.passage)

    @property
    def required(self) -> frozenset[str]:
        """The fields that nothing is kept without, or that readers need."""
        return frozenset(one.name for one in self.kind.fields if one.required or one.needed)

    @property
    def own_options(self) -> list[tuple[str | None, ...]]:
        """The organisations that the author may write for, as a list offers them."""
        return [
            (one.code, one.label, one.language) if one.language else (one.code, one.label)
            for one in self.own or ()
        ]

    def find_piece(self, units: Sequence[Unit]) -> Section | None:
        """Where the piece that is shown stands in a text."""
        if self.passage:
            return find_passage(units, self.passage)
        return find_section(units, self.section)

    def show_whole(self, body: str) -> None:
        """Go on with the whole text."""
        self.section = self.passage = ""
        self.texts["body"] = body

    def take(self, typed: MultiDict[str, str]) -> None:
        """Fill in what was typed; what the form did not send stays."""
        for text in self.kind.texts:
            if text.name in typed:
                self.texts[text.name] = typed[text.name]
        if "with_facts" in typed:
            self.facts = self._take_facts(typed)
        elif typed:
            self.facts = None
        self.slug = typed.get("slug", self.slug)
        self.is_moving = "is_moving" in typed
        self.note = typed.get("note", self.note)
        self.section = typed.get("section", self.section)
        self.passage = typed.get("passage", self.passage)
        # what a passage weighs is proposed, once it is known what changed
        unsaid = "" if self.passage else self.significance
        self.significance = typed.get("significance", unsaid)
        self.weights = dict(_weights(typed))
        base = typed.get("base_number", "")
        if base.isdecimal():
            self.base_number = min(int(base), 2**31 - 1)
        if typed:
            self.behind = dict(filter(None, map(_shown_then, typed.getlist("behind"))))
            self.brought = [one for one in typed.getlist("brought") if one in self.behind]

    def _take_facts(self, typed: MultiDict[str, str]) -> Values:
        """The facts as they were typed; those that are locked as they stood."""
        facts: Values = {
            fact.name: typed.getlist(fact.name)
            if isinstance(fact, Choices | References)
            else typed.get(fact.name, "")
            for fact in self.kind.facts
        }
        asked = looking.read(self.kind, typed)
        self.lookups |= {name: one for name, one in asked.items() if name not in self.locked}
        facts |= looking.settled(self.kind, facts, self.lookups)
        return facts | {name: self.stood.get(name, "") for name in self.locked}

    def to_edit(self, body: str | None = None, is_to_publish: bool = True) -> Edit:
        """The edit that the form asks for; `body` stands in for that of a section."""
        texts: dict[str, object] = dict(self.texts)
        if body is not None:
            texts["body"] = body
        return Edit(
            parts={self.part: texts},
            facts=self.facts,
            base_number=self.base_number,
            note=self.note.strip(),
            significance=self.significance,
            slugs={self.part: self.slug} if self.is_moving or self.base_number == 0 else {},
            is_to_publish=is_to_publish,
            weights={self.part: self.weights},
            translated=[
                Translated(self.part, None, source, (), self.behind[source])
                for source in self.brought
            ],
        )

    @property
    def hidden_weights(self) -> list[tuple[str, str]]:
        """What travels with the form where the passages are not listed."""
        return [(WEIGHT + unit, weight) for unit, weight in self.weights.items()]

    def tell(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong beside each field."""
        told = {name: one.told for name, one in self.lookups.items()}
        self.errors = tell_by_field(problems) | {name: one for name, one in told.items() if one}


def _weights(typed: MultiDict[str, str]) -> Iterator[tuple[str, str]]:
    for name, told in typed.items():
        if name.startswith(WEIGHT) and told in set(Significance):
            yield name.removeprefix(WEIGHT), told


def _shown_then(told: str) -> tuple[str, int] | None:
    """Language and revision, as the form told them: "fr 3"."""
    language, _, number = told.partition(" ")
    is_right = (
        language in current().languages
        and number.isascii()
        and number.isdecimal()
        and len(number) < 10
    )
    return (language, int(number)) if is_right else None


def shown_facts(facts: Mapping[str, object]) -> Values:
    """Facts as the fields show them."""
    return {name: shown_fact(value) for name, value in facts.items()}


def shown_fact(value: object) -> str | list[str]:
    """One fact as its field shows it; "" for None."""
    if isinstance(value, list):
        return [str(one) for one in value]
    return "" if value is None else "1" if value is True else str(value)
