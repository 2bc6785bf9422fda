"""Renderings kept in files: found again, never half-written, gone when they must be."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wiki.markup.cache import Key, RenderCache
from wiki.markup.model import Heading, Rendered

CONTENT = "ab" * 32
KEY = Key("k7f2m3qa", "fr", CONTENT, "cd" * 32)
RENDERED = Rendered("<p>Été</p>", (Heading(2, "Été", "u3-1", "3.1"),), raw_html=True)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_put_is_found_by_another_process(tmp_path: Path) -> None:
    RenderCache(tmp_path).put(KEY, RENDERED)

    assert RenderCache(tmp_path).find(KEY) == RENDERED


@pytest.mark.parametrize(
    "other",
    [
        Key("other222", "fr", CONTENT, "cd" * 32),
        Key("k7f2m3qa", "en", CONTENT, "cd" * 32),
        Key("k7f2m3qa", "fr", "ef" * 32, "cd" * 32),
        Key("k7f2m3qa", "fr", CONTENT, "ef" * 32),
    ],
)
def test_each_part_of_the_key_counts(tmp_path: Path, other: Key) -> None:
    cache = RenderCache(tmp_path)

    cache.put(KEY, RENDERED)

    assert cache.find(other) is None


@pytest.mark.parametrize("damage", [b"", b'{"html": "<p>', b"\xff", b"[]", b'{"html": null}'])
def test_a_damaged_file_is_no_rendering(tmp_path: Path, damage: bytes) -> None:
    RenderCache(tmp_path).put(KEY, RENDERED)

    files_in(tmp_path)[0].write_bytes(damage)

    assert RenderCache(tmp_path).find(KEY) is None


def test_a_purged_content_is_gone_from_every_process(tmp_path: Path) -> None:
    cache, elsewhere = RenderCache(tmp_path), RenderCache(tmp_path)
    cache.put(KEY, RENDERED)
    cache.put(Key("other222", "en", CONTENT, "ef" * 32), RENDERED)
    assert elsewhere.find(KEY) == RENDERED

    cache.purge(CONTENT)

    assert elsewhere.find(KEY) is None
    assert files_in(tmp_path) == []


def test_old_files_are_pruned_even_unfinished_ones(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path)
    cache.put(KEY, RENDERED)
    unfinished = files_in(tmp_path)[0].with_suffix(".partial")
    unfinished.write_text("{")
    os.utime(unfinished, (0, 0))

    cache.prune(max_age=3600)

    assert not unfinished.exists()
    assert cache.find(KEY) == RENDERED


def test_a_disk_that_refuses_harms_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    cache = RenderCache(blocked)

    cache.put(KEY, RENDERED)

    assert cache.find(KEY) is None


def test_memory_is_bounded(tmp_path: Path) -> None:
    cache = RenderCache(tmp_path, size=2)
    keys = [Key("k7f2m3qa", "fr", f"{number:064}", "") for number in range(5)]

    for key in keys:
        cache.put(key, RENDERED)

    assert len(cache._latest) == 2
    assert all(cache.find(key) == RENDERED for key in keys)


WRITER = """
import sys
from pathlib import Path
from wiki.markup.cache import Key, RenderCache
from wiki.markup.model import Rendered
cache = RenderCache(Path(sys.argv[1]))
while True:
    cache.put(Key("k7f2m3qa", "fr", "ab" * 32, "cd" * 32), Rendered("<p>" + "x" * 200_000))
    print("put", flush=True)
"""


def test_a_killed_writer_leaves_whole_files(tmp_path: Path) -> None:
    for milliseconds in range(0, 10, 2):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(milliseconds / 1000)
            writer.kill()

        found = RenderCache(tmp_path).find(KEY)

        assert found is not None
        assert len(found.html) == 200_003
