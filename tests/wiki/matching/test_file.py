"""A file of arrays: mapped as it was written, and refused when it is of another making."""

from pathlib import Path

import numpy as np
import pytest

from wiki.matching.file import Arrays, Unusable, advance, read, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "matching" / "pool"


def test_arrays_come_back_as_they_were(path: Path) -> None:
    arrays = {
        "ids": np.array([3, 5, 8], np.int64),
        "sets": np.array([[True, False, True], [False, False, True]]),
        "none": np.zeros((4, 0), np.float16),
        "words": np.array([1.5, -2.25], np.float16),
    }

    write(path, Arrays("first", 17, arrays))
    held = read(path, "first")

    assert held.sequence == 17
    assert list(held.arrays) == ["ids", "sets", "none", "words"]
    for name, array in arrays.items():
        assert held.arrays[name].dtype == array.dtype
        assert held.arrays[name].tolist() == array.tolist()


def test_what_is_mapped_cannot_be_written(path: Path) -> None:
    write(path, Arrays("first", 1, {"ids": np.array([3])}))

    with pytest.raises(ValueError, match="read-only"):
        read(path, "first").arrays["ids"][0] = 4


def test_whoever_reads_the_former_file_goes_on_with_it(path: Path) -> None:
    write(path, Arrays("first", 1, {"ids": np.array([3])}))
    before = read(path, "first")

    write(path, Arrays("first", 2, {"ids": np.array([4])}))

    assert before.arrays["ids"].tolist() == [3]
    assert read(path, "first").arrays["ids"].tolist() == [4]


def test_the_entry_it_is_as_of_moves_on_by_itself(path: Path) -> None:
    write(path, Arrays("first", 9, {"ids": np.array([3])}))

    advance(path, 1_000)

    held = read(path, "first")
    assert (held.sequence, held.arrays["ids"].tolist()) == (1_000, [3])


def test_a_missing_file_is_of_no_use(path: Path) -> None:
    with pytest.raises(Unusable):
        read(path, "first")


@pytest.mark.parametrize("spoiled", [b"", b"what?", b"lieux-arrays\n", b"lieux-arrays\n{}\n"])
def test_a_damaged_file_is_of_no_use(path: Path, spoiled: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(spoiled)

    with pytest.raises(Unusable):
        read(path, "first")


def test_a_file_cut_short_is_of_no_use(path: Path) -> None:
    write(path, Arrays("first", 1, {"ids": np.arange(1_000)}))
    path.write_bytes(path.read_bytes()[:2_000])

    with pytest.raises(Unusable):
        read(path, "first")


def test_a_file_of_another_making_is_of_no_use(path: Path) -> None:
    write(path, Arrays("first", 1, {"ids": np.array([3])}))

    with pytest.raises(Unusable, match="another version"):
        read(path, "second")
