"""A pytest plugin for whole runs: who runs what in which order, what to run again on PostgreSQL,
and no silence in CI.

pytest-xdist's own groups do nothing under pytest 9.2, which builds node ids in another way."""

import os
from collections.abc import Generator

import pytest
from xdist.scheduler import LoadScopeScheduling

_BROWSER, _HOUSE = "tests/browser/", "tests/house/"
#: so long that a worker takes one test of it at a time: none is left waiting for the other
_SPREAD = "tests/browser/test_axe.py"


class ByPlace(LoadScopeScheduling):  # type: ignore[misc] # pytest-xdist is not typed
    """A worker takes a file at a time, or the house whole, whose tests share a planted world."""

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(_SPREAD):
            return nodeid
        return _HOUSE if nodeid.startswith(_HOUSE) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByPlace:
    """Share the tests out."""
    config.option.loadscopereorder = False  # the order is told below
    return ByPlace(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long. On the second database, run only what touches a database."""
    items.sort(key=_is_short)  # the order of the others is left to chance
    if config.getoption("--database") == "sqlite":
        return
    touching = [item for item in items if "databases" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in touching])
    items[:] = touching


def _is_short(item: pytest.Item) -> bool:
    return not (item.nodeid.startswith((_BROWSER, _HOUSE)) or item.get_closest_marker("slow"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test that skips itself has failed: nobody would read why."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"CI skips nothing: {report.longreprtext}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a file that skips itself whole."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"CI skips nothing: {report.longreprtext}"
    return report
