"""Short words for taking lines in."""

import json
from dataclasses import dataclass
from io import BytesIO

from wiki.exchange.importing import Tally, import_lines
from wiki.exchange.refusals import Refusal

Line = dict[str, object]


@dataclass(frozen=True)
class Taken:
    """What became of some lines; `refused` says, line by line, the codes of the problems."""

    tally: Tally
    refused: dict[int, list[str]]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Taken in, held already, refused."""
        return self.tally.written, self.tally.held, self.tally.refused


def take(*lines: Line | bytes) -> Taken:
    """Import these lines."""
    told = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines]
    refusals: list[Refusal] = []
    tally = import_lines(BytesIO(b"\n".join(told)), refusals.append)
    codes = {one.line: [problem.code for problem in one.problems] for one in refusals}
    return Taken(tally, codes)


def revision(id_: str, title: str = "Open the door", **told: object) -> Line:
    """A revision of an English article."""
    line: Line = {
        "id": id_,
        "kind": "article",
        "at": "2026-03-01T09:30:00Z",
        "parts": {"en": {"title": title, "body": "Say hello."}},
    }
    return line | told


def event(id_: str, name: str, **told: object) -> Line:
    """Something that happened on the day after."""
    return {"type": "event", "id": id_, "at": "2026-03-02T09:30:00Z", "event": name} | told
