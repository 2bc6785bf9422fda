"""What is not a whole backup, or would overwrite something, is refused in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.wiki.backup.conftest import Run
from tests.wiki.backup.instances import Instance, pack, tell, unpack

Members = dict[str, bytes]


@pytest.fixture
def kept(lieux: Run, lived: Instance, tmp_path: Path) -> Path:
    """A good backup."""
    path = tmp_path / "all.tar.gz"
    assert lieux(lived, "backup", path).exit_code == 0
    return path


@pytest.fixture
def new(tmp_path: Path) -> Instance:
    """Where nothing is yet."""
    return Instance(tmp_path / "new")


def _is_refused(lieux: Run, new: Instance, path: Path) -> str:
    """The one line that says why."""
    result = lieux(new, "restore", path)
    assert (result.exit_code, result.stdout) == (2, "")
    [line] = result.stderr.splitlines()
    return line


@pytest.mark.parametrize("share", [0, 0.01, 0.5, 0.99])
def test_a_file_cut_short_is_damaged(lieux: Run, new: Instance, kept: Path, share: float) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[: int(len(whole) * share)])

    assert _is_refused(lieux, new, kept) == (
        f"{kept} is not a backup, or it is damaged. Nothing was restored."
    )
    assert not new.folder.exists()


@pytest.mark.parametrize("at", [0, 100, -3000, -6])
def test_a_byte_that_changed_is_noticed(lieux: Run, new: Instance, kept: Path, at: int) -> None:
    content = bytearray(kept.read_bytes())
    content[at] ^= 0xFF
    kept.write_bytes(content)

    assert "damaged" in _is_refused(lieux, new, kept)
    assert not new.folder.exists()


def _climb(members: Members) -> None:
    members["../../site.toml"] = members.pop("site.toml")


def _say_one_row_more(members: Members) -> None:
    members["tables/accounts.jsonl"] += b"{}\n"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_climb, id="a name that leads elsewhere"),
        pytest.param(_say_one_row_more, id="a row too many"),
        pytest.param(lambda members: members.pop("tables/seen.jsonl"), id="a table missing"),
        pytest.param(lambda members: members.update(more=b""), id="a member too many"),
        pytest.param(lambda members: members.update({"manifest.json": b"[]"}), id="no manifest"),
    ],
)
def test_a_foreign_file_is_refused(
    lieux: Run, new: Instance, kept: Path, change: Callable[[Members], object]
) -> None:
    members = unpack(kept)
    change(members)
    pack(kept, members)

    assert "is not a backup" in _is_refused(lieux, new, kept)
    assert not new.folder.exists()


@pytest.mark.parametrize("told", [{"format": 2}, {"revision": "9999"}])
def test_a_backup_of_a_newer_program_says_so(
    lieux: Run, new: Instance, kept: Path, told: dict[str, object]
) -> None:
    members = unpack(kept)
    tell(members, **told)
    pack(kept, members)

    assert _is_refused(lieux, new, kept) == (
        f"{kept} was written by a newer program. Install that one."
    )


def test_nothing_is_overwritten(lieux: Run, lived: Instance, kept: Path) -> None:
    assert "not empty (site.toml)" in _is_refused(lieux, lived, kept)
    (lived.folder / "site.toml").unlink()

    assert "not empty (accounts)" in _is_refused(lieux, lived, kept)


def test_a_row_that_cannot_be_kept_leaves_nothing_behind(
    lieux: Run, new: Instance, kept: Path, tmp_path: Path
) -> None:
    members, bad = unpack(kept), tmp_path / "bad.tar.gz"
    members["tables/revisions.jsonl"] = members["tables/revisions.jsonl"].replace(
        b'"document_id":1,', b'"document_id":99,'
    )
    pack(bad, members)

    assert "refuses a row" in _is_refused(lieux, new, bad)
    assert not (new.folder / "site.toml").exists()
    assert lieux(new, "restore", kept).exit_code == 0


def test_a_file_that_is_not_there_is_told(lieux: Run, new: Instance, tmp_path: Path) -> None:
    assert "No such file" in _is_refused(lieux, new, tmp_path / "nowhere.tar.gz")
