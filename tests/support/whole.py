"""A pytest plugin for whole runs: who runs what in which order, what to run again on PostgreSQL,
and no silence in CI.

pytest-xdist's own groups do nothing under pytest 9.2, which builds node ids in another way."""

import os
from collections.abc import Generator

import pytest
from xdist.scheduler import LoadScopeScheduling

#: they share what is dear to make: a site that is served, a browser, a world that is planted
_TOGETHER = ("tests/browser/", "tests/house/")


class ByPlace(LoadScopeScheduling):  # type: ignore[misc] # pytest-xdist is not typed
    """A worker takes a file at a time; some folders it takes whole."""

    def _split_scope(self, nodeid: str) -> str:
        whole = [folder for folder in _TOGETHER if nodeid.startswith(folder)]
        return whole[0] if whole else nodeid.partition("::")[0]


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
    return not (item.nodeid.startswith(_TOGETHER) or item.get_closest_marker("slow"))


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
