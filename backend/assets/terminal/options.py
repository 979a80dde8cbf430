"""The command line of `report`: the parameters of the API as options."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Parameters

FORMATS = ("table", "json", "csv")
METRIC = ("metric", "a metric by its slug")
COMMON = (
    ("from", "first day, YYYY-MM-DD (default: 29 days before the last)"),
    ("to", "last day, YYYY-MM-DD (default: today)"),
    ("calendar", "gregorian or persian"),
    ("asset_type", "only this asset type; repeat for several"),
    ("segment", "only this segment; repeat for several"),
    ("region", "only this region; repeat for several"),
    ("currency", "only money in this currency"),
    ("convert_to", "convert money into this currency"),
)
REPORTS = {
    "overview": COMMON,
    "metrics": (
        ("metric", "a metric by its slug; repeat for several"),
        *COMMON,
        ("grain", "day, week, month, quarter or year"),
        ("split", "a series for each member of asset_type, segment, region or currency"),
        ("top", "of a split: so many members, and all others as one"),
        ("compare", "previous: beside the days before"),
    ),
    "contributions": (
        METRIC,
        *COMMON,
        ("split", "the dimension whose members explain the change since the days before"),
    ),
    "ranking": (METRIC, *COMMON, ("split", "the dimension whose members are ranked")),
    "pivot": (
        METRIC,
        *COMMON,
        ("rows", "the dimension of the rows"),
        ("columns", "the dimension of the columns"),
    ),
    "rows": (
        METRIC,
        *COMMON,
        ("part", "of a ratio: numerator or denominator"),
        ("limit", "rows of a page"),
        ("cursor", "where the page before ended"),
    ),
}


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


def parse(words: Sequence[str]) -> Options:
    """Parse a command line; values are validated where those of the API are. Raises WrongUsage."""
    parser = _Parser(
        prog="report", description="Figures on the terminal, the same as the API's.", allow_abbrev=False
    )
    reports = parser.add_subparsers(dest="report", required=True, metavar="|".join(REPORTS))
    for report, parameters in REPORTS.items():
        subparser = reports.add_parser(report, allow_abbrev=False, help=f"the API's {report}")
        for name, meaning in parameters:
            option = f"--{name.replace('_', '-')}"
            subparser.add_argument(option, dest=name, action="append", default=[], metavar="…", help=meaning)
        subparser.add_argument(
            "--format", choices=FORMATS, default="table", help="table (default), json or csv"
        )
    values = vars(parser.parse_args(words))
    found = {name: values[name] for name, _ in REPORTS[values["report"]] if values[name]}
    metric = ""
    if values["report"] == "rows":
        named = found.pop("metric", [])
        if len(named) != 1:
            raise WrongUsage("rows need exactly one --metric", field="metric")
        metric = named[0]
    return Options(values["report"], metric, found, values["format"])
