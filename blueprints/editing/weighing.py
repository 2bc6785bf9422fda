"""The passages that an edit changes, each to be weighed by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from blueprints.editing.form import WEIGHT, EditForm
from blueprints.web.actor import current_actor
from wiki.documents import history
from wiki.documents.history import PastPart
from wiki.documents.views import DocumentView
from wiki.markup.passages import split
from wiki.texts import units
from wiki.texts.worddiff import Piece, diff_words


@dataclass(frozen=True)
class Weighed:
    """A passage that says something else. `place`: its number, or the name of its field."""

    unit: str
    place: int | str
    pieces: Sequence[Piece]
    weight: str

    @property
    def name(self) -> str:
        """The field that says what it weighs."""
        return WEIGHT + self.unit


def changed_passages(document: DocumentView, form: EditForm, body: str) -> list[Weighed]:
    """Those that stood in the text the edit was made on; none when one alone changed."""
    base = history.read_base(current_actor(), document, form.base_number).get(form.part)
    if base is None or base.is_erased:
        return []
    found = [
        Weighed(unit, place, diff_words(before, after), form.weights.get(unit, ""))
        for unit, (place, after) in _said(base, form, body).items()
        if (before := _was(base).get(unit)) is not None and before.strip() != after.strip()
    ]
    return found if len(found) > 1 else []


def _said(base: PastPart, form: EditForm, body: str) -> dict[str, tuple[int | str, str]]:
    """Passage → where it stands, and what it is to say."""
    said: dict[str, tuple[int | str, str]] = {
        text.name: (text.name, str(form.texts.get(text.name, "")))
        for text in form.kind.texts
        if text.name != "body"
    }
    texts = [passage.text for passage in split(body)]
    named = units.assign(base.units, texts, {}, form.base_number + 1)
    worded = [unit for unit in named if unit.text.strip()]
    return said | {unit.id: (place, unit.text) for place, unit in enumerate(worded, 1)}


def _was(base: PastPart) -> Mapping[str, str]:
    fields = {name: str(text) for name, text in base.content.items() if name != "body"}
    return fields | {unit.id: unit.text for unit in base.units}
