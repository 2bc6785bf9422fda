"""One version, told in two places."""

import re
import tomllib

from tests.house.tree import ROOT


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

    headings = re.findall(
        r"^## \[?(\d[^\s\]]*)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )

    assert headings[:1] == [declared]


def test_whoosh_is_pinned_to_the_version_that_was_measured() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert "Whoosh-Reloaded==2.7.5" in declared["dependencies"]


def test_every_locked_package_has_its_hashes() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        packages = re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE)
        hashed = re.findall(r"^([a-z0-9.-]+)==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)

        assert packages
        assert packages == hashed
