"""A backup of an older program is restored as it was, then brought to today's form."""

import json
import re
from pathlib import Path

from tests.support.databases import Databases
from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance, pack, tell, unpack
from wiki import schema
from wiki.db import db
from wiki.mail.models import Letter
from wiki.paths import MIGRATIONS

_LAST = "0004"
#: the tables that migrations made since
_LATER = [
    table
    for path in sorted((MIGRATIONS / "versions").glob("*.py"))
    if path.name[:4] > _LAST
    for table in re.findall(r'create_table\(\s*"(\w+)"', path.read_text("utf-8"))
]


def _age(path: Path) -> None:
    """Make it a backup of before there were watches."""
    members = unpack(path)
    counts = json.loads(members["manifest.json"])["tables"]
    for table in _LATER:
        del members[f"tables/{table}.jsonl"], counts[table]
    letter = json.loads(members["tables/letters.jsonl"])
    del letter["unsubscribe"]
    members["tables/letters.jsonl"] = json.dumps(letter).encode() + b"\n"
    tell(members, revision=_LAST, tables=counts)
    pack(path, members)


def test_what_an_older_program_wrote_is_upgraded(
    lieux: Run, lived: Instance, tmp_path: Path, databases: Databases
) -> None:
    (home := tmp_path / "home").mkdir()
    lieux(lived, "backup", tmp_path / "old.tar.gz")
    _age(tmp_path / "old.tar.gz")

    with databases.fresh(home) as address:
        restored = lieux(Instance(home, address), "restore", tmp_path / "old.tar.gz")

        assert restored.exit_code == 0, restored.output
        with Instance(home, address).opened():
            assert schema.problem() is None
            assert [letter.subject for letter in db.session.query(Letter)] == ["Bonjour"]
