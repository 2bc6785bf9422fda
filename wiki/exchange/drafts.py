"""From a revision line to the texts of a revision: what changes, and under which passages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wiki.config import current
from wiki.documents import contents, rules
from wiki.documents.revisions import PartHashes, body_of
from wiki.documents.rules import FACTS
from wiki.errors import Invalid, Problem
from wiki.exchange.lines import RevisionLine
from wiki.exchange.refusals import refuse
from wiki.kinds.kind import Kind
from wiki.kinds.registry import get_kind
from wiki.texts import units
from wiki.texts.units import Unit

NO_FACTS = contents.canonical({})


@dataclass
class Told:
    """The parts that a line tells: canonical contents (None: taken away), passages, erased texts.

    `units` holds the passages of those parts that tell theirs.
    """

    texts: dict[str, bytes | None] = field(default_factory=dict)
    units: dict[str, list[Unit]] = field(default_factory=dict)
    erased: dict[str, PartHashes] = field(default_factory=dict)

    def changes(self, now: Mapping[str, PartHashes]) -> list[str]:
        """The parts told that are not so already."""
        return [part for part in (*self.texts, *self.erased) if not self._is_so(part, now)]

    def holds(self, part: str) -> bool:
        """Whether the part is told to be there."""
        return part in self.erased or self.texts.get(part) is not None

    def _is_so(self, part: str, now: Mapping[str, PartHashes]) -> bool:
        if part in self.erased:
            return now.get(part) == self.erased[part]
        text = self.texts[part]
        if text is None or part not in now:
            return text is None and part not in now
        content_hash, units_hash = now[part]
        listed = self.units.get(part)
        return content_hash == contents.hash_of(text) and (
            listed is None or units_hash == contents.hash_of(units.encode(listed).encode())
        )


def read_told(kind_name: str, line: RevisionLine, number: int) -> Told:
    """The parts of revision `number` that the line tells. Raises Invalid, with every fault."""
    kind = get_kind(kind_name)
    told = Told()
    problems: list[Problem] = []
    for part, raw in line.parts.items():
        _check_language(part)
        try:
            told.texts[part] = _content(kind, part, raw)
        except Invalid as error:
            problems += error.problems
    if problems:
        raise Invalid(*problems)
    if number == 1 and FACTS not in {*line.parts, *line.erased}:
        told.texts[FACTS] = NO_FACTS
    _read_erased(kind, line, told)
    told.units.update(_units(line, told, number))
    return told


def _read_erased(kind: Kind, line: RevisionLine, told: Told) -> None:
    """The texts erased elsewhere. One whose bytes are held here is told in full, and must fit."""
    held = contents.load_many(line.erased.values())
    for part, key in line.erased.items():
        _check_language(part)
        if part in told.texts:
            raise refuse("erased.told", f"erased.{part}")
        if key not in held:
            told.erased[part] = (key, contents.hash_of(line.units.get(part, "").encode()))
        elif held[key] == (text := _content(kind, part, contents.parse(held[key]))):
            told.texts[part] = text
        else:
            raise refuse("erased.invalid", f"erased.{part}")


def _check_language(part: str) -> None:
    if part != FACTS and part not in current().languages:
        raise refuse("language.unknown", "parts", language=part[:12])


def _content(kind: Kind, part: str, raw: Mapping[str, object] | None) -> bytes | None:
    """The canonical content of a part; no facts are facts too."""
    if raw is None:
        return NO_FACTS if part == FACTS else None
    fields = kind.facts if part == FACTS else kind.texts
    for name in raw.keys() - {one.name for one in fields}:
        raise refuse("key.unknown", f"{part}.{name[:80]}")
    values, problems = kind.read_facts(raw) if part == FACTS else kind.read_texts(raw)
    if part == FACTS:
        problems = problems or rules.check_facts(kind.name, values)
    if problems:
        raise Invalid(*(Problem(f"{part}.{one.field}", one.code, one.values) for one in problems))
    return contents.canonical(values)


def _units(line: RevisionLine, told: Told, number: int) -> Iterator[tuple[str, list[Unit]]]:
    """The passages told, checked: they make up their text, and none comes from the future."""
    for part, encoded in line.units.items():
        text = told.texts.get(part)
        if part in told.erased:
            continue
        if text is None or part == FACTS:
            raise refuse("units.invalid", f"units.{part[:80]}")
        try:
            listed = units.decode(encoded, body_of(text))
        except ValueError:
            raise refuse("units.invalid", f"units.{part}") from None
        ids = {unit.id for unit in listed}
        if len(ids) < len(listed) or any(int(id_.partition(".")[0]) > number for id_ in ids):
            raise refuse("units.invalid", f"units.{part}")
        yield part, listed
