"""The key that signs sessions: the one told, else the instance's own, made once."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from wiki.config import Settings, with_secret


def test_it_is_made_in_the_instance_for_us_alone(tmp_path: Path) -> None:
    settings = with_secret(Settings(instance=tmp_path / "new"))

    file = tmp_path / "new" / "secret-key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert settings.secret_key == file.read_text()
    assert len(settings.secret_key) == 64
    assert list(file.parent.iterdir()) == [file]


def test_it_is_made_once(tmp_path: Path) -> None:
    first = with_secret(Settings(instance=tmp_path))

    assert with_secret(Settings(instance=tmp_path)).secret_key == first.secret_key


def test_the_one_told_is_used_and_none_is_made(tmp_path: Path) -> None:
    settings = with_secret(Settings(instance=tmp_path, secret_key="k" * 40))

    assert settings.secret_key == "k" * 40
    assert list(tmp_path.iterdir()) == []


def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    at_once = Barrier(4)

    def start(_number: int) -> str:
        at_once.wait()
        return with_secret(Settings(instance=tmp_path)).secret_key

    with ThreadPoolExecutor(4) as pool:
        keys = set(pool.map(start, range(4)))

    assert keys == {(tmp_path / "secret-key").read_text()}
