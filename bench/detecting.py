"""`./assets bench anomalies|streams|transactions FILE`: the product's own detectors, measured on any file."""

import argparse
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import process_time

from rich.console import Console
from rich.table import Table

from assets.anomalies.alerts import DAYS_EACH_ALERT
from assets.anomalies.evaluation import days, streams, transactions
from assets.anomalies.evaluation.baselines import random_cut, windowed_gaussian
from assets.anomalies.minutes import score_minutes
from assets.anomalies.transactions.rules import Reason
from assets.anomalies.transactions.walk import FIRST_DAY
from assets.cli.pipes import end_with_reader
from assets.common.holidays import NONE
from assets.common.parquet import UnusableFile

RESULTS = Path(__file__).parent / "results"
RANKED = 20
RANKED_FROM = 15
"""With --rank most of a file is ranked: two weeks are enough to have seen what is common."""

Lines = list[tuple[str, ...]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="./assets bench", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    _transactions_options(
        commands.add_parser("transactions", description=transactions.__doc__, allow_abbrev=False)
    )
    _days_options(commands.add_parser("anomalies", description=days.__doc__, allow_abbrev=False))
    _streams_options(commands.add_parser("streams", description=streams.__doc__, allow_abbrev=False))
    given = parser.parse_args()
    try:
        given.run(given)
    except (UnusableFile, OSError) as error:
        sys.exit(f"assets: bench {given.command}: {error}")


def _transactions_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE.parquet", help=f"columns {', '.join(transactions.COLUMNS)}; fraud"
    )
    parser.add_argument(
        "--from-day", type=int, metavar="N", help=f"score from the file's day N on ({FIRST_DAY})"
    )
    _common_options(parser, "transaction, score, score_unlabelled", "transactions")
    parser.set_defaults(run=_measure_transactions)


def _days_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.parquet", help="a row for each series and day")
    for name in ("series", "day", "value"):
        parser.add_argument(
            f"--{name}", default=name, metavar="COL", help=f"the column of the {name} ({name})"
        )
    parser.add_argument(
        "--country", default=NONE, metavar="XX|none", help="whose public holidays are known (none)"
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="this series alone; repeat for several"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="of the anomalies that are put in (1)"
    )
    _common_options(parser, "series, day, score, alert (of the file as it is)", "days")
    parser.set_defaults(run=_measure_days)


def _streams_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.parquet", help="columns file, at, value")
    parser.add_argument("windows", type=Path, metavar="WINDOWS.json", help="[[begin, end], ...] of each file")
    _common_options(parser, "file, at, score", "values")
    parser.set_defaults(run=_measure_streams)


def _common_options(parser: argparse.ArgumentParser, columns: str, what: str) -> None:
    parser.add_argument(
        "--rank",
        type=int,
        nargs="?",
        const=RANKED,
        metavar="N",
        help=f"print the N ({RANKED}) oddest {what} with reasons",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help=f"write {columns} as Parquet")
    parser.add_argument("--keep", action="store_true", help="keep the table in bench/results/")


def _measure_transactions(given: argparse.Namespace) -> None:
    labelled = transactions.read(given.file)
    first_day = given.from_day or (RANKED_FROM if given.rank else FIRST_DAY)
    scored = transactions.score(labelled, first_day=first_day)
    if given.out:
        transactions.write(given.out, labelled, scored)
    lines: Lines = []
    if labelled.fraud is not None:
        for one in transactions.measure(labelled, scored):
            figures = (one.area, one.average_precision, one.precision_of_top, one.card_precision)
            lines.append((one.name, *(f"{figure:.3f}" for figure in figures)))
        head = ("order", "AUC", "average precision", "precision, top 0.1 %", "card precision@100")
        _show(given, head, lines, f"{len(scored.rows):,} transactions scored, from day {first_day} on")
    seconds = scored.seconds
    each = 1e6 / len(labelled.transactions)
    print(
        f"{seconds.bulk * each:.1f} microseconds a transaction for features and scores,"
        f" {seconds.fitting * each:.1f} for weekly refits ({len(labelled.transactions):,} transactions, one core)"
    )
    if given.rank:
        for number, score, reasons in transactions.first(labelled, scored, given.rank):
            print(f"{score:8.2f}  {number}  {'; '.join(map(_reason, reasons))}")


def _measure_days(given: argparse.Namespace) -> None:
    series = days.read(
        given.file, series=given.series, day=given.day, value=given.value, only=tuple(given.only)
    )
    marks = days.holiday_marks(series, given.country)
    scores, milliseconds = days.score(series, marks)
    if given.out:
        days.write(given.out, series, scores)
    size = f"{len(series.names)} series, {series.figures:,} figures"
    if given.rank:
        for shared_day, score in days.first_shared(series, scores, given.rank):
            print(f"{score:8.2f}  {shared_day}  all series together")
        for one in days.first(series, scores, given.rank):
            expected = f"expected {one.low:,.6g} to {one.high:,.6g}"
            print(f"{one.score:8.2f}  {one.day}  {one.series}: {one.value:,.6g}, {expected}")
    else:
        results, count = days.measure(series, marks, seed=given.seed)
        lines: Lines = [
            (one.name, *(f"{share:.3f}" for share in one.found.values()), f"{one.threshold:.2f}")
            for one in results
        ]
        head = ("detector", *results[0].found, "threshold")
        title = (
            f"recall of {count} anomalies in {size}; one false alert in {DAYS_EACH_ALERT} days of a series,"
            f" seed {given.seed}, country {given.country}"
        )
        _show(given, head, lines, title)
    print(f"{milliseconds:.3f} ms for a day of a series ({size})")


def _measure_streams(given: argparse.Namespace) -> None:
    given_streams = streams.read(given.file, given.windows)
    clock = process_time()
    scores = [score_minutes(one.at, one.values).score for one in given_streams]
    seconds = process_time() - clock
    if given.out:
        streams.write(given.out, given_streams, scores)
    count = sum(len(one.values) for one in given_streams)
    if given.rank:
        for score, name, at in streams.first(given_streams, scores, given.rank):
            print(f"{score:8.2f}  {at}  {name}")
    else:
        results = [
            streams.benchmark("odd minutes", given_streams, scores),
            streams.benchmark(
                "baseline: windowed Gaussian",
                given_streams,
                [windowed_gaussian(one.values) for one in given_streams],
            ),
            streams.benchmark(
                "baseline: random cut", given_streams, [random_cut(one.values) for one in given_streams]
            ),
        ]
        lines: Lines = [
            (one.name, f"{one.score:.1f}", str(one.found), str(one.false_alerts), f"{one.threshold:.4g}")
            for one in results
        ]
        windows = sum(len(one.windows) for one in given_streams)
        head = ("detector", "NAB standard score", "windows found", "false alerts", "threshold")
        _show(given, head, lines, f"{len(given_streams)} streams, {count:,} values, {windows} windows")
    print(f"{1e6 * seconds / count:.1f} microseconds a value")


def _reason(reason: Reason) -> str:
    return f"{reason.code} {reason.value:.3g} (1 in {1 / reason.rarity:,.0f})"


def _show(given: argparse.Namespace, head: tuple[str, ...], lines: Lines, title: str) -> None:
    table = Table(*head, box=None, padding=(0, 2, 0, 0))
    for column in table.columns[1:]:
        column.justify = "right"
    for line in lines:
        table.add_row(*line)
    print(title)
    Console(width=160).print(table)
    if given.keep:
        _keep(given, head, lines, title)


def _keep(given: argparse.Namespace, head: tuple[str, ...], lines: Lines, title: str) -> None:
    now = datetime.now(UTC)
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    dashes = ("---", *("---:" for _ in head[1:]))
    rows = "".join(f"| {' | '.join(line)} |\n" for line in (head, dashes, *lines))
    path = RESULTS / f"{now:%Y-%m-%d-%H%M}-{given.command}.md"
    path.write_text(
        f"# {now:%Y-%m-%d %H:%M} UTC: bench {given.command} {given.file.name}\n\n{machine}\n\n{title}\n\n{rows}",
        encoding="utf-8",
    )
    print(f"kept in {path.relative_to(RESULTS.parents[1])}")


if __name__ == "__main__":
    with end_with_reader():
        main()
