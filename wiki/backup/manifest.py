"""The first thing in a backup: what it is, and what follows."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from wiki.backup.refusals import Refused, Why

FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """`revision` is the migration its tables are at, `at` the instant it was made.

    `files` lie beside the tables; `tables` tells how many rows each has. Both are in the order of
    the backup: a table comes after those that its rows name.
    """

    revision: str
    at: datetime
    files: Sequence[str]
    tables: Mapping[str, int]

    def encode(self) -> bytes:
        """As JSON, for people too."""
        told = {"format": FORMAT, **asdict(self), "at": self.at.isoformat()}
        return json.dumps(told, indent=2).encode() + b"\n"


def decode(raw: bytes) -> Manifest:
    """Read it. Raises Refused."""
    try:
        told = json.loads(raw)
        if told["format"] != FORMAT:
            raise Refused(Why.NEWER)
        return Manifest(
            revision=str(told["revision"]),
            at=datetime.fromisoformat(told["at"]),
            files=[str(name) for name in told["files"]],
            tables={str(name): int(count) for name, count in told["tables"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(Why.DAMAGED) from error
