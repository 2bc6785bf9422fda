"""What workers counted is written when the server stops."""

import json
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.support.server import lieux, serving
from tests.wiki.backup.instances import unpack

ARTICLE = "/fr/communs/pratiquer-le-prix-libre"
READER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


@pytest.mark.slow
def test_a_server_that_stops_loses_no_read(tmp_path: Path) -> None:
    lieux(tmp_path, "init")
    lieux(tmp_path, "demo")

    with serving(tmp_path) as server:
        for _ in range(5):
            with urlopen(Request(f"{server.address}{ARTICLE}", headers=READER)) as answer:  # noqa: S310
                assert answer.status == 200

    lieux(tmp_path, "backup", str(tmp_path / "all.tar.gz"))
    rows = unpack(tmp_path / "all.tar.gz")["tables/reads.jsonl"].splitlines()
    assert sum(json.loads(row)["times"] for row in rows) == 5
