"""`./assets bench forecast`: any long table, its forecasts, and what is wrong with a bad one."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from assets.cli.paths import ROOT
from assets.common.long_tables import read_panel
from assets.common.parquet import UnusableFile
from tests.forecast.making import MONDAY, weekly

Bench = Callable[..., int]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.syspath_prepend(str(ROOT))
    main: Callable[[list[str]], int] = import_module("bench.forecasting").main
    return lambda *words: main([str(word) for word in words])


def days(count: int) -> list[date]:
    return [MONDAY + timedelta(days=n) for n in range(count)]


def write(path: Path, **columns: Any) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_forecasts_of_the_days_behind_the_file_are_written(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "out.csv"
    file = write(
        tmp_path / "in.parquet",
        shop=["b"] * 49 + ["a"] * 49,
        at=[*reversed(days(49)), *days(49)],
        sold=[*reversed(weekly(49)), *weekly(49, 7.0)],
    )
    words = ("--series", "shop", "--day", "at", "--value", "sold", "--origins", 1)
    assert bench(file, "--horizon", 7, *words, "--out", made) == 0

    table = pyarrow.csv.read_csv(made)
    assert table.column_names == ["series", "day", "point", "lo80", "hi80", "lo95", "hi95"]
    assert table["series"].to_pylist() == ["a"] * 7 + ["b"] * 7
    assert table["day"].to_pylist() == [MONDAY + timedelta(days=49 + n) for n in range(7)] * 2
    bounds = [np.array(table[name]) for name in ("lo95", "lo80", "point", "hi80", "hi95")]
    assert all((low <= high).all() for low, high in pairwise(bounds))
    assert np.abs(np.array(table["point"])[7:] / weekly(7, noise=0) - 1).max() < 0.2

    shown = capsys.readouterr().out
    for said in ("2 series", "1 origins", "MASE", "sMAPE", "WAPE", "AutoETS", "naive", "a series and origin"):
        assert said in shown


def test_series_that_ended_long_before_are_forecast_from_their_own_end(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "out.parquet"
    file = write(
        tmp_path / "in.parquet",
        series=["new"] * 40 + ["old"] * 35 + ["late"] * 35,
        day=[*days(140)[100:], *days(35), *days(137)[102:]],
        value=[*weekly(40), *weekly(35), *weekly(35)],
    )
    assert bench(file, "--horizon", 7, "--origins", 1, "--out", made) == 0

    table = pq.read_table(made)
    first = dict(zip(table["series"].to_pylist()[::7], table["day"].to_pylist()[::7], strict=True))
    assert first == {
        "new": MONDAY + timedelta(days=140),
        "late": MONDAY + timedelta(days=140),
        "old": MONDAY + timedelta(days=35),
    }
    shown = capsys.readouterr().out
    assert f"2 series, {MONDAY + timedelta(days=100)} to {MONDAY + timedelta(days=139)}" in shown
    assert f"1 series, {MONDAY} to {MONDAY + timedelta(days=34)}" in shown


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"series": ["a"], "day": days(1)}, r"no column 'value'; it has 'series', 'day'"),
        (
            {"series": ["a", "a"], "day": days(1) * 2, "value": [1, 2]},
            r"1 duplicates, such as series a, day 2024-01-01",
        ),
        ({"series": ["a"], "day": days(1), "value": ["1"]}, r"'value' is string: numbers"),
        ({"series": ["a"], "day": days(1), "value": [True]}, r"'value' is bool: numbers"),
        ({"series": ["a"], "day": days(1), "value": [float("inf")]}, r"infinite"),
        (
            {"series": ["a"] * 13, "day": days(13), "value": [1] * 13},
            r"too short: no series has 14 known days",
        ),
        ({"series": ["a"] * 20, "day": days(20), "value": [1] * 13 + [None] * 7}, r"too short"),
        (
            {
                "series": pa.array([], pa.string()),
                "day": pa.array([], pa.date32()),
                "value": pa.array([], pa.int64()),
            },
            r"is empty",
        ),
        ({"series": [None], "day": days(1), "value": [1]}, r"'series' has 1 values that are missing"),
        (
            {"series": ["a"], "day": pa.array([None], pa.date32()), "value": [1]},
            r"'day' has 1 values that are missing",
        ),
        ({"series": ["a"], "day": ["soon"], "value": [1]}, r"'day' has something else than a day"),
        ({"series": ["a"], "day": [7], "value": [1]}, r"'day' is int64: days are needed"),
        ({"series": ["a"], "day": [datetime(2024, 1, 1, 5)], "value": [1]}, r"times of day"),  # noqa: DTZ001
        ({"series": ["a", "a"], "day": [date(1, 1, 1), date(9999, 1, 1)], "value": [1, 2]}, r"too short"),
    ],
)
def test_a_bad_file_is_refused_with_what_is_wrong(
    bench: Bench, tmp_path: Path, columns: dict[str, Any], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench(write(tmp_path / "bad.parquet", **columns), "--horizon", 7) == 1

    complaint = capsys.readouterr().err
    assert complaint.startswith("assets: ")
    assert re.search(said, complaint), complaint


def test_no_file_and_no_parquet(bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "text.parquet"
    text.write_text("series,day,value")

    assert bench(tmp_path / "none.parquet", "--horizon", 7) == 1
    assert bench(text, "--horizon", 7) == 1
    complaint = capsys.readouterr().err
    assert re.search(r"there is no file .*none.parquet", complaint)
    assert "is not a Parquet file" in complaint


@pytest.mark.parametrize(
    "words",
    [
        ("--horizon", 0),
        ("--horizon", 181),
        ("--horizon", 7, "--origins", 0),
        ("--horizon", 7, "--every", 8),
        ("--horizon", 7, "--country", "XQ"),
        ("--horizon", 7, "--out", "out.txt"),
        ("--horizon", 7, "--out", "no-such-folder/out.csv"),
        (),
    ],
)
def test_words_that_cannot_be(bench: Bench, tmp_path: Path, words: tuple[object, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        bench(tmp_path / "in.parquet", *words)
    assert ended.value.code == 2


def test_more_origins_than_history_has_room_for(
    bench: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path / "in.parquet", series=["a"] * 60, day=days(60), value=weekly(60))

    assert bench(file, "--horizon", 14, "--origins", 3) == 1
    assert "room for 2 origins of 14 days" in capsys.readouterr().err


def test_days_without_a_row_or_a_value_are_holes(tmp_path: Path) -> None:
    file = write(
        tmp_path / "in.parquet",
        series=pa.array(["b", "a", "b", "b"]).dictionary_encode(),
        day=["2024-01-01", "2024-01-04", "2024-01-03", "2024-01-04"],
        value=[Decimal("1.50"), Decimal("2.00"), None, Decimal("0.00")],
    )
    read = read_panel(file, "series", "day", "value")
    hole = np.nan

    assert (read.names, read.first, read.last) == (("a", "b"), MONDAY, date(2024, 1, 4))
    assert np.array_equal(read.values, [[hole, hole, hole, 2], [1.5, hole, hole, 0]], equal_nan=True)


def test_days_of_another_age_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    names = [str(n) for n in range(20)]
    file = write(
        tmp_path / "in.parquet",
        series=[*names, "0"],
        day=[date(1, 1, 1)] * 20 + [date(9999, 1, 1)],
        value=list(range(21)),
    )
    with pytest.raises(UnusableFile, match=r"20 series over 3,651,\d+ days"):
        read_panel(file, "series", "day", "value")
