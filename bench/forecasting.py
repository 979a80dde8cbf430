"""`./assets bench forecast FILE`: forecasts of any long table by the product's own recipe, and how good they are.

Earlier origins are forecast from what was known before each; with --out also the days behind the file's last one.
Series that end more than four weeks before others are a table of their own.
"""

import argparse
import sys
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
from rich.console import Console
from rich.table import Table

from assets.cli.pipes import end_with_reader
from assets.common.holidays import NONE, is_country
from assets.common.long_tables import read_panel
from assets.common.panel import Floats, Panel
from assets.common.parquet import UnusableFile
from assets.forecast import recipe, scores
from assets.forecast.backtest import Banded, backtest, errors, origins, predict
from assets.forecast.intervals import Errors
from assets.forecast.preparing import LONG_HOLE
from assets.forecast.statistical import LEVELS

DEFAULT_ORIGINS = 6
MOST_ORIGINS = 100
RECIPE = f"recipe {recipe.RECIPE}"
METHODS = (RECIPE, recipe.NAIVE, *recipe.PARTS)
SUFFIXES = (".parquet", ".csv")


@dataclass
class Scored:
    """What one method reached at each origin: arrays of one figure a series."""

    mase: list[Floats] = field(default_factory=list)
    smape: list[Floats] = field(default_factory=list)
    wape: list[Floats] = field(default_factory=list)
    beside: list[Floats] = field(default_factory=list)
    """MASE of the naive at the same series and origins."""


@dataclass
class Report:
    """What all origins gave."""

    methods: dict[str, Scored]
    covered: tuple[list[Floats], list[Floats]]
    seconds: list[float]
    """Of the processor, for each forecast at an origin: of one series, on average. Those for bands only count too."""

    scored: list[int]
    """The origins that were scored."""

    ways: list[tuple[str, ...]]
    earlier: list[Errors]


def main(words: list[str] | None = None) -> int:
    """Forecast and score a file; the exit status. `words` are the command line's unless they are given."""
    parser = argparse.ArgumentParser(
        prog="./assets bench forecast",
        description="Forecast a long table of daily series, and score the past.",
    )
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE.parquet",
        help="one row for each series and day",
    )
    parser.add_argument(
        "--horizon",
        type=int,
        required=True,
        metavar="H",
        help=f"days ahead (1 to {recipe.LONGEST_HORIZON})",
    )
    parser.add_argument(
        "--origins", type=int, metavar="N",
        help=f"past origins that are scored ({DEFAULT_ORIGINS}, or as many as history has room for)",
    )  # fmt: skip
    parser.add_argument(
        "--every", type=int, metavar="DAYS", help="how many days origins lie apart (a horizon)"
    )
    parser.add_argument("--series", default="series", metavar="COL", help="the column of names (series)")
    parser.add_argument("--day", default="day", metavar="COL", help="the column of days (day)")
    parser.add_argument("--value", default="value", metavar="COL", help="the column of values (value)")
    parser.add_argument(
        "--country",
        default=NONE,
        metavar="XX|none",
        help="whose holidays count, such as IR (none)",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE",
        help="where forecasts of the days behind each series' last one go (.parquet or .csv)",
    )  # fmt: skip
    given = parser.parse_args(words)
    if not 1 <= given.horizon <= recipe.LONGEST_HORIZON:
        parser.error(f"--horizon is 1 to {recipe.LONGEST_HORIZON} days")
    if given.origins is not None and not 1 <= given.origins <= MOST_ORIGINS:
        parser.error(f"--origins is 1 to {MOST_ORIGINS}")
    if given.every is not None and not 1 <= given.every <= given.horizon:
        parser.error("--every is 1 to as many days as the horizon has")
    if given.out is not None and given.out.suffix not in SUFFIXES:
        parser.error(f"--out ends in {' or '.join(SUFFIXES)}")
    if given.out is not None and not given.out.resolve().parent.is_dir():
        parser.error(f"--out: there is no folder {given.out.resolve().parent}")
    country = None if given.country.lower() == NONE else given.country.upper()
    if country is not None and not is_country(country):
        parser.error(f"--country: no holidays are known of {given.country!r}")

    try:
        panels = _long_enough(read_panel(given.file, given.series, given.day, given.value)).by_end(LONG_HOLE)
        counts = [_origins(panel, given.horizon, given.origins, given.every) for panel in panels]
    except UnusableFile as error:
        print(f"assets: {error}", file=sys.stderr)
        return 1
    ahead = []
    for panel, count in zip(panels, counts, strict=True):
        report = _measure(panel, given.horizon, count, country, given.every)
        _show(panel, given.horizon, country, report)
        sys.stdout.flush()
        if given.out is not None:
            ahead.append(_rows(panel, predict(panel, given.horizon, country, report.earlier)))
    if given.out is not None:
        _write(given.out, pa.concat_tables(ahead))
    return 0


def _long_enough(panel: Panel) -> Panel:
    """The series that can be forecast; the others are named. Raises UnusableFile where there is none."""
    known = np.isfinite(panel.values).sum(1)
    short = [name for name, days in zip(panel.names, known, strict=True) if days < recipe.FEWEST_DAYS]
    if len(short) == len(panel.names):
        raise UnusableFile(
            f"too short: no series has {recipe.FEWEST_DAYS} known days, which a forecast needs"
        )
    if short:
        shown = ", ".join(short[:5]) + (" ..." if len(short) > 5 else "")
        print(
            f"left out, less than {recipe.FEWEST_DAYS} known days: {shown}",
            file=sys.stderr,
        )
    return panel.only([row for row, days in enumerate(known) if days >= recipe.FEWEST_DAYS])


def _origins(panel: Panel, horizon: int, at_least: int | None, every: int | None) -> int:
    """How many origins are scored. Raises UnusableFile where there is history for fewer."""
    possible = len(origins(panel.days, horizon, at_least or DEFAULT_ORIGINS, every))
    if at_least is not None and possible < at_least:
        raise UnusableFile(
            f"too short: {panel.days} days to {panel.last} have room for {possible} origins of {horizon} days behind "
            f"{recipe.MODEL_DAYS}, and not for {at_least}"
        )
    if not possible:
        print(
            f"too short to score: {panel.days} days to {panel.last}, and an origin needs {horizon + recipe.MODEL_DAYS}",
            file=sys.stderr,
        )
    return possible


def _measure(panel: Panel, horizon: int, count: int, country: str | None, every: int | None) -> Report:
    report = Report({name: Scored() for name in METHODS}, ([], []), [], [], [], [])
    scored = set(origins(panel.days, horizon, count, every)) if count else set()
    began = time.process_time()
    for made in backtest(panel, horizon, count, country, every):
        took = time.process_time() - began
        report.seconds.append(took / len(panel.names))
        report.earlier.append(errors(panel, made))
        print(
            f"  {panel.first + timedelta(days=made.origin)}: {took:.1f} s"
            + ("" if made.origin in scored else ", for bands only"),
            file=sys.stderr, flush=True,
        )  # fmt: skip
        if made.origin in scored:
            _score(report, panel, made)
        began = time.process_time()
    return report


def _score(report: Report, panel: Panel, made: Banded) -> None:
    past = panel.before(made.origin).values
    horizon = made.forecast.point.shape[1]
    came = panel.values[:, made.origin : made.origin + horizon]
    beside = scores.mase(past, came, made.forecast.parts[recipe.NAIVE])
    for name, scored in report.methods.items():
        said = made.forecast.point if name == RECIPE else made.forecast.parts[name]
        of_method = scores.mase(past, came, said)
        scored.mase.append(of_method)
        scored.beside.append(np.where(np.isfinite(of_method), beside, np.nan))
        scored.smape.append(scores.smape(came, said))
        scored.wape.append(scores.wape(came, said))
    for at, covered in enumerate(report.covered):
        covered.append(scores.coverage(came, made.lower[:, at], made.upper[:, at]))
    report.scored.append(made.origin)
    report.ways.append(made.forecast.made_by)


def _show(panel: Panel, horizon: int, country: str | None, report: Report) -> None:
    """Print what was measured."""
    print(
        f"{len(panel.names)} series, {panel.first} to {panel.last}, horizon {horizon} days, "
        f"{len(report.scored)} origins, country {country or NONE}, recipe {recipe.RECIPE}"
    )
    if not report.scored:
        return
    table = Table(
        "method",
        "MASE",
        "/ naive",
        "sMAPE %",
        "WAPE %",
        "n",
        box=None,
        padding=(0, 2, 0, 0),
    )
    for column in table.columns[1:]:
        column.justify = "right"
    for name, scored in report.methods.items():
        mase = np.array(scored.mase)
        if not np.isfinite(mase).any():
            continue
        ratio = np.nanmean(mase) / np.nanmean(np.array(scored.beside))
        table.add_row(
            name, f"{np.nanmean(mase):.3f}", f"{ratio:.3f}", _mean(scored.smape), _mean(scored.wape),
            str(int(np.isfinite(mase).sum())),
        )  # fmt: skip
    wide = Console(width=120)
    wide.print(table)
    bands = [
        f"{level} %: {_mean(of_level)} %" for level, of_level in zip(LEVELS, report.covered, strict=True)
    ]
    print(f"\ncovered by the band of {', of '.join(bands)}")
    print(
        f"{np.mean(report.seconds):.3f} s of one core a series and origin, over {len(report.seconds)} origins\n"
    )

    each = Table(
        "origin",
        "MASE",
        "naive",
        "80 %",
        "95 %",
        "made by",
        box=None,
        padding=(0, 2, 0, 0),
    )
    for column in each.columns[1:5]:
        column.justify = "right"
    for at, origin in enumerate(report.scored):
        ways = report.ways[at]
        each.add_row(
            str(panel.first + timedelta(days=origin)),
            *[_mean([report.methods[name].mase[at]], 3) for name in (RECIPE, recipe.NAIVE)],
            *[_mean([covered[at]]) for covered in report.covered],
            ", ".join(f"{ways.count(way)} {way}" for way in sorted(set(ways))),
        )
    wide.print(each)
    print()


def _mean(figures: list[Floats], digits: int = 1) -> str:
    """The mean of all that is known."""
    known = np.array(figures)
    return f"{np.nanmean(known):.{digits}f}" if np.isfinite(known).any() else "-"


def _rows(panel: Panel, made: Banded) -> pa.Table:
    """Forecasts of the days behind the panel's last one, a row for each series and day."""
    count, horizon = made.forecast.point.shape
    days = [panel.last + timedelta(days=ahead + 1) for ahead in range(horizon)]
    return pa.table(
        {
            "series": pa.array(np.repeat(np.array(panel.names, dtype=object), horizon), pa.string()),
            "day": pa.array(days * count, pa.date32()),
            "point": made.forecast.point.ravel(),
            **{
                f"{side}{level}": bound[:, at].ravel()
                for at, level in enumerate(LEVELS)
                for side, bound in (("lo", made.lower), ("hi", made.upper))
            },
        }
    )


def _write(path: Path, table: pa.Table) -> None:
    """Write the rows, and say so."""
    if path.suffix == ".csv":
        pyarrow.csv.write_csv(table, path)
    else:
        pq.write_table(table, path)
    print(f"{table.num_rows:,} forecasts: {path}")


if __name__ == "__main__":
    with end_with_reader():
        status = main()
    sys.exit(status)
