"""The command line of `report`: the parameters of the API as options."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Parameters, Params
from assets.reports.queries.questions import (
    ContributionsParams,
    MetricsParams,
    OverviewParams,
    PivotParams,
    RankingParams,
    RowsParams,
)

FORMATS = ("table", "json", "csv")
REPORTS: dict[str, type[Params]] = {
    "overview": OverviewParams,
    "metrics": MetricsParams,
    "contributions": ContributionsParams,
    "ranking": RankingParams,
    "pivot": PivotParams,
    "rows": RowsParams,
}


def options_of(report: str) -> dict[str, str]:
    """The parameters of a report, and what each means; of rows also the metric, which the API has in the path."""
    metric = {"metric": "The metric, by its slug."} if report == "rows" else {}
    return {**metric, **REPORTS[report].descriptions()}


class WrongUsage(QueryError):
    """The command line is invalid."""

    code = "wrong_usage"


@dataclass(frozen=True)
class Options:
    """Which report, with which parameters, in which format. `metric` is that of rows, where it is part of the path."""

    report: str
    metric: str
    parameters: Parameters
    format: str


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{message} (see {self.prog} --help)")


def add_parameters(parser: argparse.ArgumentParser, parameters: Mapping[str, str]) -> None:
    """One option for each parameter; it may be repeated, and its value is validated where that of the API is."""
    for name, meaning in parameters.items():
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, dest=name, action="append", default=[], metavar="…", help=_help(meaning))


def _help(meaning: str) -> str:
    return meaning.replace("%", "%%")


def parse(words: Sequence[str]) -> Options:
    """Parse a command line; values are validated where those of the API are. Raises WrongUsage."""
    parser = _Parser(
        prog="report", description="Figures on the terminal, the same as the API's.", allow_abbrev=False
    )
    reports = parser.add_subparsers(dest="report", required=True, metavar="|".join(REPORTS))
    for report in REPORTS:
        subparser = reports.add_parser(report, allow_abbrev=False, help=f"the API's {report}")
        add_parameters(subparser, options_of(report))
        subparser.add_argument(
            "--format", choices=FORMATS, default="table", help="table (default), json or csv"
        )
    values = vars(parser.parse_args(words))
    found = {name: values[name] for name in options_of(values["report"]) if values[name]}
    metric = ""
    if values["report"] == "rows":
        named = found.pop("metric", [])
        if len(named) != 1:
            raise WrongUsage("rows need exactly one --metric", field="metric")
        metric = named[0]
    return Options(values["report"], metric, found, values["format"])
