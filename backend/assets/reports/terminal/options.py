"""The command line of `report`: the parameters of the API as options."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Parameters, Params
from assets.reports.queries.questions import MetricsParams, OverviewParams, RowsParams

FORMATS = ("table", "json", "csv")
REPORTS: dict[str, type[Params]] = {"overview": OverviewParams, "metrics": MetricsParams, "rows": RowsParams}


def options_of(report: str) -> dict[str, str]:
    """The parameters of a report, and what each means; of rows also the metric, which the API has in the path."""
    metric = {"metric": "The metric, by its slug."} if report == "rows" else {}
    return {**metric, **REPORTS[report].descriptions()}


class WrongUsage(QueryError):
    """The command line cannot be read."""

    code = "wrong_usage"


@dataclass(frozen=True)
class Options:
    """Which report, with which parameters, shown how. `metric` is that of rows, which is no parameter there."""

    report: str
    metric: str
    parameters: Parameters
    format: str


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{message} (see {self.prog} --help)")


def add_parameters(parser: argparse.ArgumentParser, parameters: Mapping[str, str]) -> None:
    """One option for each parameter; it may be repeated, and its value is judged where that of an address is."""
    for name, meaning in parameters.items():
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, dest=name, action="append", default=[], metavar="…", help=_help(meaning))


def _help(meaning: str) -> str:
    return meaning.replace("%", "%%")


def read(words: Sequence[str]) -> Options:
    """Read a command line; its values are judged where those of an address are. Raises WrongUsage."""
    parser = _Parser(
        prog="report", description="Figures on the terminal, the same as the API's.", allow_abbrev=False
    )
    kinds = parser.add_subparsers(dest="report", required=True, metavar="overview|metrics|rows")
    for report in REPORTS:
        one = kinds.add_parser(report, allow_abbrev=False, help=f"the API's {report}")
        add_parameters(one, options_of(report))
        one.add_argument("--format", choices=FORMATS, default="table", help="table (default), json or csv")
    given = vars(parser.parse_args(words))
    found = {name: given[name] for name in options_of(given["report"]) if given[name]}
    metric = ""
    if given["report"] == "rows":
        named = found.pop("metric", [])
        if len(named) != 1:
            raise WrongUsage("rows are of one --metric", field="metric")
        metric = named[0]
    return Options(given["report"], metric, found, given["format"])
