"""The house stands on its own: nothing in it names the place where it was built."""

from tests.house.tree import ROOT, files, told

#: put together here, so that this file does not find itself
PLACES = ["/".join(("", "work", "")), "/".join(("..", "shared"))]


def test_no_file_names_the_place_where_it_was_written() -> None:
    found = [
        f"{told(path)}: {place}"
        for path in files(ROOT)
        for place in PLACES
        if place.encode() in path.read_bytes()
    ]

    assert found == []
