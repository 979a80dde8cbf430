"""What may be written after `report`: the parameters of the API as options."""

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
    "rows": (
        METRIC,
        *COMMON,
        ("part", "of a ratio: numerator or denominator"),
        ("limit", "rows of a page"),
        ("cursor", "where the page before ended"),
    ),
}


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


def read(words: Sequence[str]) -> Options:
    """Read a command line; its values are judged where those of an address are. Raises WrongUsage."""
    parser = _Parser(
        prog="report", description="Figures on the terminal, the same as the API's.", allow_abbrev=False
    )
    kinds = parser.add_subparsers(dest="report", required=True, metavar="overview|metrics|rows")
    for report, parameters in REPORTS.items():
        one = kinds.add_parser(report, allow_abbrev=False, help=f"the API's {report}")
        for name, meaning in parameters:
            option = f"--{name.replace('_', '-')}"
            one.add_argument(option, dest=name, action="append", default=[], metavar="…", help=meaning)
        one.add_argument("--format", choices=FORMATS, default="table", help="table (default), json or csv")
    given = vars(parser.parse_args(words))
    found = {name: given[name] for name, _ in REPORTS[given["report"]] if given[name]}
    metric = ""
    if given["report"] == "rows":
        named = found.pop("metric", [])
        if len(named) != 1:
            raise WrongUsage("rows are of one --metric", field="metric")
        metric = named[0]
    return Options(given["report"], metric, found, given["format"])
