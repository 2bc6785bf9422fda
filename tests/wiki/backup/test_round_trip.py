"""What is backed up and restored is the same instance, on either database."""

from pathlib import Path

from tests.support import index
from tests.support.cast import Cast
from tests.support.databases import Databases
from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance, unpack
from tests.wiki.documents.desk import revise, write
from wiki.db import db
from wiki.exchange.exporting import export_lines

#: what a restored instance keeps to itself is told in test_quieting
_QUIETENED = {f"tables/{name}.jsonl" for name in ("letters", "notices", "cursors")}


def _exported(instance: Instance) -> bytes:
    with instance.opened():
        return b"".join(export_lines())


def test_there_and_back_nothing_changes(
    lieux: Run, lived: Instance, tmp_path: Path, databases: Databases
) -> None:
    away, first, second = Instance(tmp_path / "away"), tmp_path / "1.tar.gz", tmp_path / "2.tar.gz"
    (home := tmp_path / "home").mkdir()

    with databases.fresh(home) as address:
        back = Instance(home, address)
        for command in [(lived, "backup", first), (away, "restore", first)]:
            assert lieux(*command).exit_code == 0
        for command in [(away, "backup", second), (back, "restore", second)]:
            assert lieux(*command).exit_code == 0

        assert _exported(lived) == _exported(away) == _exported(back)
        with back.opened():
            index.catch_up()
        checked = lieux(back, "check")
        assert checked.exit_code == 0, checked.output

    told, again = unpack(first), unpack(second)
    assert list(told) == list(again)
    changed = {name for name in told if told[name] != again[name]}
    assert changed == _QUIETENED | {"manifest.json"}


def test_work_goes_on_where_it_was_left(
    lieux: Run, lived: Instance, cast: Cast, tmp_path: Path, databases: Databases
) -> None:
    db.session.remove()
    (home := tmp_path / "home").mkdir()
    lieux(lived, "backup", tmp_path / "all.tar.gz")

    with databases.fresh(home) as address:
        lieux(Instance(home, address), "restore", tmp_path / "all.tar.gz")

        with Instance(home, address).opened():
            assert write(cast.ida, "Nouveau", "Bonjour.\n") == 3
            assert revise(cast.ida, 1, "Cuire une heure.\n").number == 4


def test_the_key_and_what_the_site_says_of_itself_come_along(
    lieux: Run, lived: Instance, tmp_path: Path
) -> None:
    new = Instance(tmp_path / "new")

    lieux(lived, "backup", tmp_path / "all.tar.gz")
    lieux(new, "restore", tmp_path / "all.tar.gz")

    for name in ("secret-key", "site.toml"):
        assert (new.folder / name).read_bytes() == (lived.folder / name).read_bytes()
    assert (new.folder / "secret-key").stat().st_mode & 0o777 == 0o600


def test_the_file_is_for_its_owner_and_whole_or_not_there(
    lieux: Run, lived: Instance, tmp_path: Path
) -> None:
    kept = tmp_path / "all.tar.gz"
    kept.write_bytes(b"yesterday's")
    kept.chmod(0o644)

    assert lieux(lived, "backup", tmp_path / "missing" / "all.tar.gz").exit_code == 2
    assert kept.read_bytes() == b"yesterday's"
    assert lieux(lived, "backup", kept).exit_code == 0
    assert kept.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.glob(".all*")) == []


def test_an_index_of_another_time_is_taken_away(
    lieux: Run, lived: Instance, tmp_path: Path
) -> None:
    stale = tmp_path / "new" / "index" / "stale"
    stale.parent.mkdir(parents=True)
    stale.touch()
    lieux(lived, "backup", tmp_path / "all.tar.gz")

    restored = lieux(Instance(tmp_path / "new"), "restore", tmp_path / "all.tar.gz")

    assert restored.output.splitlines()[-1] == (
        "The search index is built anew as soon as the site is served."
    )
    assert not stale.exists()
