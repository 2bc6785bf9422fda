"""Who may import whom is written in pyproject.toml; import-linter holds it."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.tree import ROOT


def test_every_import_points_the_way_the_house_says() -> None:
    beside_python = str(Path(sys.executable).parent)
    program = shutil.which("lint-imports", path=beside_python)
    assert program is not None

    told = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert told.returncode == 0, told.stdout
