"""Writes down which tests failed and how long each took, for whoever runs the tests: `--outcomes FILE`."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

SINGLE_TRY = "single_try"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--outcomes", metavar="FILE", help="write failures and durations to this file, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{SINGLE_TRY}: a failure is never tried a second time")
    file = config.getoption("--outcomes")
    if file and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Outcomes(Path(file)))


class Outcomes:
    """Collects the reports of all workers."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._failed: dict[str, bool] = {}
        self._seconds: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not isinstance(report, pytest.SubtestReport):  # the time of the test is that of all its parts
            self._seconds[report.nodeid][report.when] = round(report.duration, 3)
        if report.failed:
            self._failed[report.nodeid] = SINGLE_TRY in report.keywords

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._failed[report.nodeid] = True

    def pytest_sessionfinish(self) -> None:
        self._file.write_text(
            json.dumps(
                {
                    "failed": [
                        {"test": test, "single_try": single_try} for test, single_try in self._failed.items()
                    ],
                    "seconds": self._seconds,
                }
            )
        )
