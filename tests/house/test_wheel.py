"""The wheel works far from the checkout: everything it needs travels inside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, templates

pytestmark = pytest.mark.slow

_ONE_PAGE = """
import wiki, pathlib
from wiki.app import create_app
assert pathlib.Path(wiki.__file__).is_relative_to({home!r}), wiki.__file__
browser = create_app().test_client()
for address in ("/fr", "/en/-/sign-in", "/readyz"):
    answer = browser.get(address)
    assert answer.status_code == 200, (address, answer.status)
print(browser.get("/fr").get_data(as_text=True))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    command = [sys.executable, "-m", *build, "-w", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("lieux_communs-*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, laid out as an installation lays it out."""
    home = tmp_path_factory.mktemp("site-packages")
    zipfile.ZipFile(wheel).extractall(home)
    return home


def _run(home: Path, *words: str) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("LIEUX_")}
    environ |= {"PYTHONPATH": str(home), "LIEUX_INSTANCE": str(home.parent / "instance")}
    told = subprocess.run(
        [sys.executable, "-P", *words],
        cwd=home.parent,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_everything_that_is_not_python_travels_along(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    data = [path for path in files(ROOT / "wiki") if path.suffix != ".py"]

    assert {str(path.relative_to(ROOT)) for path in data} <= inside
    assert {f"wiki/{path.relative_to(ROOT)}" for path in templates()} <= inside
    for source in (ROOT / "translations").glob("*/LC_MESSAGES/messages.po"):
        assert f"wiki/{source.relative_to(ROOT).with_suffix('.mo')}" in inside


def test_nothing_else_travels_along(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"wiki", "blueprints"}


@pytest.mark.timeout(600)
def test_an_installation_makes_an_instance_and_shows_a_page(unpacked: Path) -> None:
    told = _run(unpacked, "-c", "from wiki.cli import main; main()", "init")
    page = _run(unpacked, "-c", _ONE_PAGE.format(home=str(unpacked)))

    assert "is ready" in told
    assert '<html lang="fr">' in page
    assert "<h1" in page
