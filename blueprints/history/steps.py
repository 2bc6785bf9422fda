"""What a step back would do, as its screen shows it, and what its form says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import flash, redirect
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.history.blueprint import Subject
from blueprints.web import posted
from blueprints.web.comparison import Shown, show
from blueprints.web.facts import tell_fact
from blueprints.web.routing import interface_language
from blueprints.web.words import tell_by_field
from wiki.documents.comparing import compare, weigh
from wiki.documents.history import PastPart
from wiki.documents.rules import FACTS
from wiki.documents.saving import Saved
from wiki.documents.stepping import Step
from wiki.documents.undoing import Words
from wiki.errors import Invalid
from wiki.texts.worddiff import Op, Piece, diff_words
from wiki.vocab import languages, vocabulary

Steps = Mapping[str, Step]


@dataclass(frozen=True)
class StepForm:
    """The note and the weight of a step back; `errors` go by field."""

    note: str
    significance: str
    significances: Sequence[tuple[str, str]]
    errors: Mapping[str, str]

    @classmethod
    def read(cls, steps: Steps, refusal: Invalid | None = None) -> "StepForm":
        """What was typed, else what the change seems to weigh."""
        typed = posted.typed()
        language = interface_language()
        terms = vocabulary.load("significances")
        return cls(
            note=typed.get("note", ""),
            significance=typed.get("significance") or weigh(*_sides(steps)),
            significances=[(term.code, term.label_in(language)) for term in terms],
            errors=tell_by_field(refusal.problems) if refusal else {},
        )

    def words(self) -> Words:
        """What is said of the revision."""
        return Words(self.note.strip(), self.significance)


@dataclass(frozen=True)
class TornRow:
    """A passage, or a text, that was changed again since: as it stands, as the undo wants it."""

    part: str | None
    part_name: str
    name: str
    stands: Sequence[Piece]
    wanted: Sequence[Piece]


def show_steps(steps: Steps, kind: str) -> Shown:
    """What would change, word by word."""
    return show(compare(*_sides(steps)), kind)


def torn_rows(steps: Steps, kind: str) -> list[TornRow]:
    """Everything that a person must decide, part by part."""
    return [
        _torn(part, kind, torn.name, torn.stands, torn.wanted)
        for part, step in steps.items()
        for torn in step.torn
    ]


def done(saved: Saved, subject: Subject) -> ResponseReturnValue:
    """Say what became of the step, where the document is read."""
    if saved.number is None:
        flash(_("Nothing had changed: nothing was saved."), "note")
    elif saved.is_held:
        flash(_("Saved. An editor will read it before it becomes public."), "warn")
    elif saved.published:
        flash(_("Done. Version %(number)s is online.", number=saved.number), "note")
    else:
        flash(_("Done. Version %(number)s is not public.", number=saved.number), "note")
    return redirect(subject.href("reading.show"), 303)


def _sides(steps: Steps) -> tuple[dict[str, PastPart], dict[str, PastPart]]:
    now = {part: step.now for part, step in steps.items() if step.now is not None}
    after = {part: step.after for part, step in steps.items() if step.after is not None}
    return now, after


def _torn(part: str, kind: str, name: str, stands: object, wanted: object) -> TornRow:
    if part == FACTS:
        texts = [tell_fact(kind, name, value) for value in (stands, wanted)]
    else:
        texts = [str(value or "").strip() for value in (stands, wanted)]
    return TornRow(
        part=None if part == FACTS else part,
        part_name=_("Facts") if part == FACTS else languages.own_name(part),
        name=name,
        stands=[Piece(Op.SAME, texts[0])],
        wanted=diff_words(*texts),
    )
