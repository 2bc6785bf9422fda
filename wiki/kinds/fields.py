"""Typed fields of a kind: they read what a form or an import gives, or say what is wrong.

A fact is language-free and lives in the part `facts`; a text is written in each language.
Facts are plain JSON values: text, whole number, truth, list of texts. Unknown is absence.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from wiki.errors import Problem
from wiki.vocab import vocabulary

FactValue = str | int | bool | list[str]
_BLANK: tuple[object, ...] = ("", None, [])
_HALVES = re.compile("[\ud800-\udfff]")  # of surrogate pairs: no text in UTF-8 has one
# blanks that fold, and signs that no line of text holds; the no-break spaces of French stay
_BLANKS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


class Wrong(Exception):
    """The value cannot be read; `problem` says why."""

    def __init__(self, name: str, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.problem = Problem(name, code, values)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A language-free field. `facet` fields are filters of the lists.

    `required`: nothing is kept without it. `needed`: a draft may lack it, and readers may not.
    """

    name: str
    facet: bool = False
    required: bool = False
    needed: bool = False

    def read(self, raw: object) -> FactValue | None:
        """The value, or None when nothing is said. Raises Wrong."""
        if raw in _BLANK:
            if self.required:
                raise Wrong(self.name, "fact.missing")
            return None
        return self._read(raw)

    def _read(self, raw: object) -> FactValue:
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Choice(Fact):
    """One term of a vocabulary, by its code."""

    vocabulary: str

    def _read(self, raw: object) -> str:
        if not isinstance(raw, str) or raw not in vocabulary.load(self.vocabulary):
            raise Wrong(self.name, "fact.unknown_choice", value=str(raw)[:80])
        return raw


@dataclass(frozen=True, kw_only=True)
class Choices(Fact):
    """Some terms of a vocabulary, each once, in the order of the vocabulary."""

    vocabulary: str
    most: int

    def _read(self, raw: object) -> list[str]:
        given = [raw] if isinstance(raw, str) else raw
        known = vocabulary.load(self.vocabulary)
        if not isinstance(given, Sequence):
            raise Wrong(self.name, "fact.unknown_choice", value=str(raw)[:80])
        for code in given:
            if code not in known:
                raise Wrong(self.name, "fact.unknown_choice", value=str(code)[:80])
        if len(set(given)) > self.most:
            raise Wrong(self.name, "fact.too_many", most=self.most)
        return [term.code for term in known if term.code in given]


@dataclass(frozen=True, kw_only=True)
class Whole(Fact):
    """A whole number between two bounds, both allowed."""

    least: int
    most: int

    def _read(self, raw: object) -> int:
        if isinstance(raw, bool) or not isinstance(raw, str | int):
            raise Wrong(self.name, "fact.not_a_number", value=str(raw)[:80])
        digits = re.sub(r"[\s\u00a0\u202f]", "", str(raw))
        if not re.fullmatch(r"-?[0-9]{1,9}", digits):
            raise Wrong(self.name, "fact.not_a_number", value=str(raw)[:80])
        number = int(digits)
        if not self.least <= number <= self.most:
            raise Wrong(self.name, "fact.out_of_bounds", least=self.least, most=self.most)
        return number


@dataclass(frozen=True, kw_only=True)
class Line(Fact):
    """A line of text that is the same in every language: a postcode, a code, a number to call."""

    most: int = 200

    def _read(self, raw: object) -> str:
        if not isinstance(raw, str):
            raise Wrong(self.name, "text.not_a_text")
        if _HALVES.search(raw):
            raise Wrong(self.name, "text.bad_encoding")
        text = _BLANKS.sub(" ", raw).strip()
        if len(text) > self.most:
            raise Wrong(self.name, "fact.too_long", most=self.most)
        if not text:
            raise Wrong(self.name, "fact.missing")
        return text


@dataclass(frozen=True, kw_only=True)
class WebAddress(Line):
    """An address of the web, whole: `https://…`."""

    most: int = 500

    def _read(self, raw: object) -> str:
        text = super()._read(raw)
        try:
            told = urlsplit(text)
            host = told.hostname or ""
        except ValueError:
            host = ""
        if not re.match(r"https?://", text) or "." not in host or " " in text:
            raise Wrong(self.name, "fact.not_an_address", value=text[:80])
        return text


@dataclass(frozen=True, kw_only=True)
class Day(Fact):
    """A day of the calendar, as `2026-11-22`."""

    def _read(self, raw: object) -> str:
        try:
            return date.fromisoformat(str(raw).strip()).isoformat()
        except ValueError:
            raise Wrong(self.name, "fact.not_a_day", value=str(raw)[:80]) from None


@dataclass(frozen=True, kw_only=True)
class Degrees(Fact):
    """A latitude or a longitude, kept as decimal text with five places at most (about a metre)."""

    most: int

    def _read(self, raw: object) -> str:
        told = str(raw).strip().replace(",", ".").replace("\u2212", "-")
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,15})?", told):
            raise Wrong(self.name, "fact.not_degrees", value=str(raw)[:80])
        value = round(Decimal(told), 5)
        if abs(value) > self.most:
            raise Wrong(self.name, "fact.not_degrees", value=str(raw)[:80])
        return format(value.normalize() + 0, "f")


@dataclass(frozen=True, kw_only=True)
class Flag(Fact):
    """Yes, or nothing said."""

    def _read(self, raw: object) -> bool:
        return raw is True or raw in ("1", "on", "yes", "true")

    def read(self, raw: object) -> FactValue | None:
        """True, or None: an unticked box says nothing."""
        return True if raw not in _BLANK and self._read(raw) else None


@dataclass(frozen=True, kw_only=True)
class Reference(Fact):
    """Another document, by its public id. Whether it exists is the service's question."""

    kind: str

    def _read(self, raw: object) -> str:
        return _public_id(self.name, raw)


@dataclass(frozen=True, kw_only=True)
class References(Fact):
    """Other documents, by their public ids, each once, in the order told."""

    kind: str
    most: int

    def _read(self, raw: object) -> list[str]:
        given = [raw] if isinstance(raw, str) else raw
        if not isinstance(given, Sequence):
            raise Wrong(self.name, "fact.unknown_document", value=str(raw)[:80])
        listed = list(dict.fromkeys(_public_id(self.name, one) for one in given if one))
        if len(listed) > self.most:
            raise Wrong(self.name, "fact.too_many", most=self.most)
        return listed


def _public_id(name: str, raw: object) -> str:
    if not isinstance(raw, str) or not re.fullmatch(r"[a-z2-7]{8}", raw):
        raise Wrong(name, "fact.unknown_document", value=str(raw)[:80])
    return raw


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text written in each language. `most` is its longest length, in bytes of UTF-8.

    `is_line`: one line, blanks folded; else Markdown. The text named "body" is cut into passages;
    every other text is one passage of fixed name. `required` and `needed` as in `Fact`.
    """

    name: str
    most: int
    is_line: bool = True
    required: bool = False
    needed: bool = False

    def read(self, raw: object) -> str:
        """The text, tidied; "" when nothing is said. Raises Wrong."""
        if raw is None:
            raw = ""
        if not isinstance(raw, str):
            raise Wrong(self.name, "text.not_a_text")
        text = raw.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
        if _HALVES.search(text):
            raise Wrong(self.name, "text.bad_encoding")
        if self.is_line:
            text = _BLANKS.sub(" ", text).strip()
        if self.required and not text.strip():
            raise Wrong(self.name, f"{self.name}.missing")
        size = len(text.encode())
        if size > self.most:
            raise Wrong(self.name, "text.too_long", most=self.most, size=size)
        return text


def read_all(
    fields: Sequence[Fact | Text], raw: Mapping[str, object]
) -> tuple[dict[str, FactValue], list[Problem]]:
    """Every field that says something, and every problem at once."""
    values: dict[str, FactValue] = {}
    problems: list[Problem] = []
    for field in fields:
        try:
            value = field.read(raw.get(field.name))
        except Wrong as wrong:
            problems.append(wrong.problem)
            continue
        if value is not None and value not in _BLANK:
            values[field.name] = value
    return values, problems
