"""Measuring on files: what is read, what is refused, what is written, and how the figures are counted."""

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from assets.anomalies.evaluation import baselines, days, ranking, streams, transactions
from assets.anomalies.evaluation.injection import KINDS, inject, threshold_for
from assets.cli import delegated
from assets.cli.paths import BACKEND, ROOT
from assets.common.parquet import UnusableFile

START = datetime(2026, 1, 5)  # noqa: DTZ001 (local time, as the files have it)


def write(folder: Path, name: str = "file.parquet", **columns: Any) -> Path:
    path = folder / name
    pq.write_table(pa.table(columns), path)
    return path


def daily(size: int = 150, count: int = 3) -> dict[str, Any]:
    chance = np.random.default_rng(1)
    every = [(f"s{one}", START.date() + timedelta(day)) for one in range(count) for day in range(size)]
    return {
        "series": [name for name, _ in every],
        "day": [day for _, day in every],
        "value": chance.poisson(200, len(every)).astype(float).tolist(),
    }


def payments(size: int = 3_000) -> dict[str, Any]:
    chance = np.random.default_rng(1)
    fraud = chance.random(size) < 0.2
    return {
        "transaction": list(range(size)),
        "at": [START + timedelta(minutes=45 * place) for place in range(size)],
        "customer": chance.integers(0, 20, size).tolist(),
        "terminal": chance.integers(0, 30, size).tolist(),
        "amount": (chance.uniform(5, 50, size) * np.where(fraud, 6, 1)).round(2).tolist(),
        "fraud": fraud.astype(int).tolist(),
    }


def read_days(path: Path) -> days.Series:
    return days.read(path, series="series", day="day", value="value")


def shuffled(columns: dict[str, Any]) -> dict[str, Any]:
    order = np.random.default_rng(2).permutation(len(next(iter(columns.values()))))
    return {name: [values[place] for place in order] for name, values in columns.items()}


def test_rows_in_any_order_give_the_same_scores(tmp_path: Path) -> None:
    ordered, mixed = (read_days(write(tmp_path, **one)) for one in (daily(), shuffled(daily())))
    assert ordered.names == mixed.names
    assert np.array_equal(ordered.values, mixed.values)

    files = [transactions.read(write(tmp_path, **one)) for one in (payments(), shuffled(payments()))]
    scored = [transactions.score(one, first_day=61) for one in files]
    assert np.array_equal(scored[0].score, scored[1].score)
    assert files[0].numbers.equals(files[1].numbers)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": None}, "no column 'value'; it has 'series', 'day'"),
        ({"value": ["a"] * 450}, "column 'value' is string: numbers are needed"),
        ({"day": list(range(450))}, "days are needed"),
        ({"day": [START.date()] * 450}, "duplicates, such as series s0, day 2026-01-05"),
        ({"value": [float("inf")] * 450}, "infinite"),
        ({"series": [None] * 450}, "column 'series' has 450 values that are missing"),
    ],
)
def test_tables_of_days_that_cannot_be_measured_are_refused(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    columns = {name: values for name, values in (daily() | change).items() if values is not None}
    with pytest.raises(UnusableFile, match=said):
        read_days(write(tmp_path, **columns))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"amount": None}, "no column 'amount'"),
        ({"amount": ["1"] * 3_000}, "column 'amount' is string: numbers are needed"),
        ({"amount": [None, *[1.0] * 2_999]}, "column 'amount' has 1 values that are missing"),
        ({"amount": [1e300] * 3_000}, "column amount has values beyond"),
        ({"at": list(range(3_000))}, "column 'at' is int64: timestamps are needed"),
        ({"transaction": [1] * 3_000}, "1 duplicates, such as transaction 1"),
        ({"fraud": [2] * 3_000}, "column fraud has values other than 0 and 1"),
    ],
)
def test_tables_of_transactions_that_cannot_be_measured_are_refused(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    columns = {name: values for name, values in (payments() | change).items() if values is not None}
    with pytest.raises(UnusableFile, match=said):
        transactions.read(write(tmp_path, **columns))


def test_files_that_are_empty_absent_or_no_parquet_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.parquet").write_text("series,day,value")
    empty = write(tmp_path, **{name: pa.array([], pa.int64()) for name in ("series", "day", "value")})
    for path, said in (
        (tmp_path / "none", "there is no file"),
        (tmp_path / "text.parquet", "is not a Parquet file"),
        (empty, "is empty"),
    ):
        with pytest.raises(UnusableFile, match=said):
            read_days(path)


def test_too_short_files_say_what_they_lack(tmp_path: Path) -> None:
    series = read_days(write(tmp_path, **daily(60)))
    with pytest.raises(UnusableFile, match="too short"):
        days.measure(series, None, seed=1)
    few = transactions.read(write(tmp_path, **payments(300)))
    with pytest.raises(UnusableFile, match="no transactions from its day 61 on"):
        transactions.score(few, first_day=61)


def test_holidays_are_those_of_a_country_that_is_known(tmp_path: Path) -> None:
    series = read_days(write(tmp_path, **daily()))
    marks = days.holiday_marks(series, "GB")
    assert marks is not None
    assert [series.day(int(place)).isoformat() for place in np.flatnonzero(marks)][:1] == [
        "2026-01-05"
    ] or marks.any()
    assert days.holiday_marks(series, "none") is None
    with pytest.raises(UnusableFile, match="no holidays are known of country 'XX'"):
        days.holiday_marks(series, "XX")


def test_the_detector_finds_more_of_what_was_put_in_than_the_baselines(tmp_path: Path) -> None:
    series = read_days(write(tmp_path, **daily(300, 6)))
    ours, *others = days.measure(series, None, seed=1)[0]
    assert [one.found["all"] for one in days.measure(series, None, seed=1)[0]] == [
        one.found["all"] for one in (ours, *others)
    ]
    assert all(ours.found["all"] >= one.found["all"] for one in others)


def test_anomalies_are_put_in_by_a_seed_and_change_only_their_days() -> None:
    values = np.full((400, 5), 100.0)
    changed, injected = inject(values, first=56, seed=3)
    assert np.array_equal(inject(values, first=56, seed=3)[0], changed)
    touched = np.zeros(values.shape, np.bool_)
    for one in injected:
        touched[one.start : one.start + one.days, one.series] = True
    assert np.array_equal(changed != values, touched)
    assert {one.kind for one in injected} == set(KINDS)
    assert min(one.start for one in injected) >= 56


def test_the_threshold_lets_one_false_alert_in_sixty_days_through() -> None:
    scores = np.random.default_rng(1).random((656, 2))
    limit = threshold_for(np.ones((656, 2)), scores, [], first=56, false_alert_days=60)
    assert int((scores[56:] >= limit).sum()) == 20


def test_areas_and_precisions_are_counted_by_hand() -> None:
    truth, score = np.array([True, False, True, False]), np.array([0.9, 0.8, 0.7, 0.1])
    assert ranking.area_under_curve(truth, score) == pytest.approx(3 / 4)
    assert ranking.average_precision(truth, score) == pytest.approx((1 + 2 / 3) / 2)
    same = np.ones(4)
    assert ranking.area_under_curve(truth, same) == pytest.approx(0.5)
    assert ranking.average_precision(truth, same) == pytest.approx(0.5)


def test_customers_with_confirmed_fraud_are_not_counted_again() -> None:
    day = np.array([0, 14, 14, 15, 15])
    customer = np.array([1, 1, 2, 2, 3])
    truth = np.array([True, True, True, True, False])
    scored = day >= 14
    score = np.array([0.0, 9.0, 8.0, 7.0, 1.0])
    # Customer 1 was known at day 14; 2 is found that day, and left out the day after.
    result = ranking.card_precision(day, customer, truth, score, scored, first=14, top=1)
    assert result == pytest.approx((1 + 0) / 2)


def test_streams_are_scored_as_the_benchmark_defines(tmp_path: Path) -> None:
    size = 1_000
    at = [START + timedelta(minutes=5 * place) for place in range(size)]
    path = write(tmp_path, file=["a"] * size, at=at, value=[0.0] * size)
    windows = tmp_path / "windows.json"
    windows.write_text(json.dumps({"a": [[str(at[500]), str(at[599])]]}))
    (stream,) = streams.read(path, windows)
    assert stream.windows == ((500, 599),)

    def score(*places: int) -> float:
        scores = np.zeros(size)
        scores[list(places)] = 1.0
        return streams.benchmark("x", [stream], [scores]).score

    assert score(500) == pytest.approx(100)
    assert 50 < score(590) < score(550) < 100
    assert score(500, 300) == pytest.approx(100 - 0.11 * 50)
    assert score(500, 900) == pytest.approx(100 - 0.11 * 50, abs=0.01)
    assert score(300) == score() == 0
    assert score(10) == 0, "the first values are not scored"


def test_windows_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, file=["a"] * 3, at=[START] * 3, value=[0.0] * 3)
    windows = tmp_path / "windows.json"
    for text, said in (
        ("[", "no JSON"),
        ("[1]", "no JSON"),
        ('{"a": [["x", "y"]]}', "no JSON"),
        ("{}", "no windows"),
    ):
        windows.write_text(text)
        with pytest.raises(UnusableFile, match=said):
            streams.read(path, windows)


def test_the_baselines_of_streams_look_back_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baselines, "TREES", 3)
    values = np.random.default_rng(1).normal(size=900)
    changed = values.copy()
    changed[600:] = 50.0
    for detector in (baselines.windowed_gaussian, baselines.random_cut):
        assert np.array_equal(detector(values)[:600], detector(changed)[:600])
        assert detector(changed)[600] > np.median(detector(values))


def test_the_commands_print_their_tables_and_write_the_columns_named(tmp_path: Path) -> None:
    size = 400
    at = [START + timedelta(minutes=5 * place) for place in range(size)]
    values = np.random.default_rng(1).poisson(20, size).astype(float)
    write(tmp_path, "streams.parquet", file=["a"] * size, at=at, value=values)
    (tmp_path / "windows.json").write_text(json.dumps({"a": [[str(at[300]), str(at[340])]]}))
    write(tmp_path, "payments.parquet", **payments())
    write(tmp_path, "days.parquet", **dict(zip(("shop", "date", "sum"), daily().values(), strict=True)))
    columns_of_days = ("--series", "shop", "--day", "date", "--value", "sum", "--country", "GB")

    done = bench(
        tmp_path,
        ("anomalies", "days.parquet", *columns_of_days, "--out", "1"),
        ("streams", "streams.parquet", "windows.json", "--out", "2"),
        ("transactions", "payments.parquet", "--out", "3"),
        ("transactions", "payments.parquet", "--rank", "3"),
        ("anomalies", "days.parquet", *columns_of_days, "--rank", "2", "--only", "s1"),
        ("anomalies", "absent.parquet"),
    )

    for line in (
        "rolling 28-day z",
        "windowed Gaussian",
        "random cut",
        "card precision@100",
        "own_level",
        "s1: ",
    ):
        assert line in done.stdout, line
    assert pq.read_table(tmp_path / "1").column_names == ["series", "day", "score", "alert"]
    assert pq.read_table(tmp_path / "2").column_names == ["file", "at", "score"]
    assert pq.read_table(tmp_path / "3").column_names == ["transaction", "score", "score_unlabelled"]
    assert done.stderr == "assets: bench anomalies: there is no file absent.parquet\n"
    assert done.returncode == 1


def test_bench_hands_files_to_the_detectors_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    became: list[list[str]] = []

    class Became(Exception):
        pass

    def become(_path: Path, words: list[str], environment: dict[str, str]) -> None:
        became.append(words[1:])
        assert environment["PYTHONPATH"] == f"{ROOT}{os.pathsep}{BACKEND}"
        raise Became

    monkeypatch.setattr(os, "execve", become)
    for command in ("anomalies", "streams", "transactions"):
        with pytest.raises(Became):
            delegated.bench([command, "file.parquet"])
    assert became[0] == ["-m", "bench.detecting", "anomalies", "file.parquet"]


def bench(folder: Path, *commands: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
    """Run the commands one after the other, in one process: importing takes longer than they do."""
    program = (
        "import json, sys\nfrom bench import detecting\n"
        "for words in json.loads(sys.argv[1]):\n    sys.argv = ['bench', *words]\n    detecting.main()"
    )
    environment = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{BACKEND}", "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [sys.executable, "-c", program, json.dumps(commands)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
