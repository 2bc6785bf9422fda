"""What a translator posts: a text for each passage that is open, and what to do with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from wiki.translation.composing import Answer
from wiki.translation.desk import Desk, Row

#: the fields of the passages: the prefix, then the identity of the passage
PREFIX = "t."
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Posted:
    """`do`: "save" for all that was written, or "save", "meaning", "same" for the passage `unit`.

    `base` and `source_number` are the revisions that the page was made of.
    """

    do: str
    unit: str
    base: int
    source_number: int
    texts: Mapping[str, str]
    note: str
    is_to_publish: bool

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
        )

    def written(self, row: Row) -> str | None:
        """What was typed for a passage, when it is not what the target says already."""
        text = self.texts.get(row.unit)
        if text is None or text.strip() == (row.target or "").strip():
            return None
        return text

    def answers(self, desk: Desk) -> list[Answer]:
        """The passages to save: the one whose button was pressed, or all that were written."""
        found: list[Answer] = []
        for row in desk.rows:
            text = self.texts.get(row.unit) if row.unit == self.unit else self.written(row)
            if text is None or (self.unit and row.unit != self.unit):
                continue
            found.append(Answer(row.unit, text, is_meaning=self.do == "meaning"))
        return found

    def left(self, desk: Desk) -> dict[str, list[str]]:
        """What was typed for other passages than the one that was saved."""
        return {
            PREFIX + row.unit: [text]
            for row in desk.rows
            if row.unit != self.unit
            and (text := self.texts.get(row.unit)) is not None
            and text.strip() != row.opening
        }


def _number(text: str) -> int:
    return min(int(text), _LARGEST) if text.isascii() and text.isdecimal() else 0
