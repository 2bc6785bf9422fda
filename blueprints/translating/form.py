"""What a translator posts: a text for each passage that is open, and what to do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from werkzeug.datastructures import MultiDict

from wiki.documents.saving import Edit
from wiki.translation.composing import Answer, compose
from wiki.translation.desk import Desk, Row

#: the fields of the passages: the prefix, then the identity of the passage
PREFIX = "t."
#: the hidden fields that say which machine wrote what a field was filled with
MARK = "m."
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Posted:
    """`do`: "save" or "draft" for all; "save", "meaning", "same" or "draft" for a passage, `unit`.

    `base` and `source_number` are the revisions that the page was made of.
    """

    do: str
    unit: str
    base: int
    source_number: int
    texts: Mapping[str, str]
    note: str
    is_to_publish: bool
    engines: Mapping[str, str]

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> "Posted":
        """What the form says; what is not a number is 0."""
        do, _, unit = form.get("do", "save").partition(":")
        texts = {
            name.removeprefix(PREFIX): value.replace("\r\n", "\n")
            for name, value in form.items()
            if name.startswith(PREFIX)
        }
        return cls(
            do=do,
            unit=unit,
            base=_number(form.get("base_number", "")),
            source_number=_number(form.get("source_number", "")),
            texts=texts,
            note=form.get("note", "").strip(),
            is_to_publish="is_draft" not in form,
            engines={unit: engine_of(form, unit, text) for unit, text in texts.items()},
        )

    def written(self, row: Row) -> str | None:
        """What was typed for a passage, when it is not what the target says already."""
        text = self.texts.get(row.unit)
        if text is None or text.strip() == (row.target or "").strip():
            return None
        return text

    def answers(self, desk: Desk) -> list[Answer]:
        """The passages to save: the one whose button was pressed, or all that were written."""
        written = {row.unit: self.written(row) for row in desk.rows}
        if self.unit:
            written = {self.unit: self.texts.get(self.unit)} if self.unit in written else {}
        return [
            Answer(unit, text, self.engines.get(unit, ""), is_meaning=self.do == "meaning")
            for unit, text in written.items()
            if text is not None
        ]

    def to_edit(self, desk: Desk) -> Edit:
        """The edit that the form asks for, of the source as its author read it."""
        now = desk.work.source.number
        number = min(self.source_number, now) or now
        return compose(desk.work, self.answers(desk), self.note, number, self.is_to_publish)

    def left(self, desk: Desk, form: MultiDict[str, str]) -> dict[str, list[str]]:
        """What was typed for other passages than the one that was saved."""
        fields: dict[str, list[str]] = {}
        for row in desk.rows:
            text = self.texts.get(row.unit)
            if row.unit != self.unit and text is not None and text.strip() != row.opening:
                fields[PREFIX + row.unit] = [text]
                fields[MARK + row.unit] = form.getlist(MARK + row.unit)
        return fields


def engine_of(form: MultiDict[str, str], unit: str, text: str) -> str:
    """The machine that wrote this text; "" when a person wrote it, or changed a word of it."""
    engine, _, key = form.get(MARK + unit, "").rpartition("|")
    return engine[:40] if engine and key == key_of_draft(text) else ""


def key_of_draft(text: str) -> str:
    """What tells a draft from a text that somebody changed; blanks do not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:32]


def _number(text: str) -> int:
    return min(int(text), _LARGEST) if text.isascii() and text.isdecimal() else 0
