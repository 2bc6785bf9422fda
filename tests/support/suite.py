"""The whole suite on what this machine has: `make test`.

Everything runs on SQLite, then what touches the database runs on PostgreSQL. The instances of the
tests live in memory where there is room for them: nothing waits for a disk. What could not run is
said in the last lines; where CI=true it is a failure, and so is each test that skips itself.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support.browser import find_chromium
from tests.support.databases import find_postgresql
from tests.support.dictionaries import has_dictionaries
from tests.support.memory import find_memory

_PYTEST = (sys.executable, "-m", "pytest", "-p", "tests.support.whole", "-n", "auto")


def _missing() -> list[str]:
    """What this machine lacks, and what is left out for want of it."""
    lacks = {
        "no Chromium: the pages were not looked at in a browser": find_chromium() is None,
        "no PostgreSQL: the suite ran on SQLite only": find_postgresql() is None,
        "no Apertium: no machine drafted a translation": not has_dictionaries(),
    }
    return [words for words, is_lacking in lacks.items() if is_lacking]


def _run(*options: str) -> int:
    with tempfile.TemporaryDirectory(prefix="lieux-tests-", dir=find_memory()) as folder:
        where = ("--basetemp", str(Path(folder, "instances")))
        return subprocess.run((*_PYTEST, *where, *options), check=False, env=_environ()).returncode


def _environ() -> dict[str, str]:
    """Ours, in which Python keeps what it compiles: for both databases, and each command."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> int:
    """Run it; 0 when all is well."""
    missing = _missing()
    if missing and os.environ.get("CI"):
        print("CI skips nothing:", *missing, sep="\n  ", file=sys.stderr)  # noqa: T201
        return 1
    codes = [_run()]
    if find_postgresql() is not None:
        codes.append(_run("--database", "postgresql", "-m", "not browser"))
    if missing:
        print("", "SKIPPED ON THIS MACHINE:", *missing, sep="\n  ", flush=True)  # noqa: T201
    return next(filter(None, codes), 0)


if __name__ == "__main__":
    sys.exit(main())
