"""`lieux import` and `lieux export`, as somebody types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.wiki.exchange.taking import revision
from wiki.cli import main
from wiki.config import Settings


@pytest.fixture
def lieux(settings: Settings, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """The command, on an instance of its own."""
    monkeypatch.setenv("LIEUX_DATABASE_URL", settings.database_url)

    def run(*words: str | Path, given: bytes = b"") -> Result:
        told = ["--instance", str(settings.instance), *map(str, words)]
        return CliRunner().invoke(main, told, input=given)

    return run


def _file(folder: Path, *lines: object) -> Path:
    path = folder / "in.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines))
    return path


def test_a_file_goes_in_and_comes_out_for_its_owner_only(lieux, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    taken = lieux("import", _file(tmp_path, revision("one", publish=True)))
    out = tmp_path / "out.jsonl"

    assert (taken.exit_code, taken.stderr) == (0, "1 taken in, 0 held already, 0 refused\n")
    assert lieux("export", out).exit_code == 0
    assert out.read_bytes().startswith(b'{"id":"one","kind":"article","number":1,')
    assert out.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.glob(".out*")) == []


def test_standard_input_and_output_are_a_dash(lieux) -> None:  # type: ignore[no-untyped-def]
    taken = lieux("import", "-", given=json.dumps(revision("one", publish=True)).encode())
    full, public = lieux("export", "-"), lieux("export", "--public", "-")

    assert taken.exit_code == full.exit_code == public.exit_code == 0
    assert json.loads(full.stdout)["number"] == 1
    assert json.loads(public.stdout)["parts"] == json.loads(full.stdout)["parts"]


def test_refused_lines_are_told_with_their_reason(lieux, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    lines = [revision("one\u001b[31m"), revision("two", kind="poem"), revision("three")]
    taken = lieux("import", _file(tmp_path, *lines))

    assert taken.exit_code == 1
    assert taken.stderr.splitlines() == [
        "line 1, one�[31m: id: an id is a text of 1 to 200 visible signs [id.invalid]",
        "line 2, two: kind: “poem” is not a kind of document [kind.unknown]",
        "1 taken in, 0 held already, 2 refused",
    ]


def test_what_cannot_run_says_so(lieux, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert lieux("import", tmp_path / "missing.jsonl").exit_code == 2
    assert lieux("export", tmp_path / "missing" / "out.jsonl").exit_code == 2
