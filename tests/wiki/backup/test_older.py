"""A backup of an older program is restored as it was, then brought to today's form."""

import json
from pathlib import Path

from tests.support.databases import Databases
from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance, pack, tell, unpack
from wiki import schema
from wiki.db import db
from wiki.mail.models import Letter

_LATER = ("watches", "notices", "watching_habits", "credits", "reads")


def _age(path: Path) -> None:
    """Make it a backup of before there were watches."""
    members = unpack(path)
    counts = json.loads(members["manifest.json"])["tables"]
    for table in _LATER:
        del members[f"tables/{table}.jsonl"], counts[table]
    letter = json.loads(members["tables/letters.jsonl"])
    del letter["unsubscribe"]
    members["tables/letters.jsonl"] = json.dumps(letter).encode() + b"\n"
    tell(members, revision="0004", tables=counts)
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
