"""`report`: the API's own bytes, tables of them, the export's own CSV, and refusals in one line."""

import csv
import io
import json
import os
import re
from contextlib import suppress
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from assets.accounts.models import Role
from assets.common.clock import now
from assets.common.days import day_of
from assets.reports.rollups import drain
from assets.terminal.answers import Server
from assets.terminal.report import run
from tests.access.signing_in import access_token, as_role
from tests.database import Dataset, Load
from tests.marketplace.life import Life

DEAD = "http://127.0.0.1:9"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def report(*words: str, url: str = "", out: io.StringIO | None = None) -> tuple[int, str, str]:
    server = Server(url, access_token(Role.ADMIN)) if url else None
    out, errors = out or io.StringIO(), io.StringIO()
    status = run(words, server=server, today=day_of(now()), out=out, errors=errors)
    return status, out.getvalue(), errors.getvalue()


def printed(*words: str) -> str:
    status, out, errors = report(*words)
    assert (status, errors) == (0, "")
    return out


def make_life() -> Life:
    life = Life(4)
    life.lives(days=50, operations=150, until=now())
    drain()
    return life


LIFE = Dataset(make_life)


@pytest.fixture
def lived(transactional_db: None, dataset: Load) -> Life:
    return deepcopy(dataset(LIFE))


SAME = [
    (["overview", "--region", "IR-23"], "reports/overview/?region=IR-23"),
    (
        [
            "metrics",
            "--metric",
            "new_users",
            "--metric",
            "payments_failed",
            "--grain",
            "week",
            "--split",
            "segment",
        ],
        "reports/metrics/?metric=new_users&metric=payments_failed&grain=week&split=segment",
    ),
    (
        [
            "metrics",
            "--metric",
            "total_volume",
            "--currency",
            "USD",
            "--compare",
            "previous",
            "--from",
            "2026-01-01",
        ],
        "reports/metrics/?metric=total_volume&currency=USD&compare=previous&from=2026-01-01",
    ),
    (
        ["ranking", "--metric", "payments_verified", "--split", "region"],
        "reports/ranking/?metric=payments_verified&split=region",
    ),
    (
        ["pivot", "--metric", "new_users", "--rows", "region", "--columns", "segment"],
        "reports/pivot/?metric=new_users&rows=region&columns=segment",
    ),
    (
        ["contributions", "--metric", "new_users", "--split", "segment"],
        "reports/contributions/?metric=new_users&split=segment",
    ),
    (["rows", "--metric", "total_users", "--limit", "7"], "reports/metrics/total_users/rows/?limit=7"),
    (
        ["rows", "--metric", "payment_success_rate", "--part", "denominator", "--asset-type", "camera"],
        "reports/metrics/payment_success_rate/rows/?part=denominator&asset_type=camera",
    ),
]


@pytest.mark.quick
@pytest.mark.parametrize(("words", "address"), SAME, ids=[address for _, address in SAME])
def test_json_is_the_api_s_own_with_and_without_a_server(
    lived: Life, live_server: LiveServer, words: list[str], address: str
) -> None:
    body = as_role(Role.ADMIN).get(f"/api/v1/{address}").content.decode()
    assert body.startswith("{")
    assert report(*words, "--format", "json", url=live_server.url) == (0, body, "")
    assert report(*words, "--format", "json", url="") == (0, body, "")
    assert report(*words, "--format", "json", url=DEAD) == (0, body, "")


WRONG = [
    (["metrics", "--metric", "income"], "unknown_metric"),
    (["rows", "--metric", "income"], "unknown_metric"),
    (["metrics"], "missing_metric"),
    (["metrics", "--metric", "revenue", "--from", "yesterday"], "bad_day"),
    (["overview", "--region", "Atlantis"], "unknown_member"),
    (["overview", "--currency", "IRR", "--currency", "USD"], "repeated_parameter"),
    (["metrics", "--metric", "revenue", "--grain", "hour"], "unknown_grain"),
    (["rows", "--metric", "revenue", "--cursor", "abc"], "bad_cursor"),
]


@pytest.mark.parametrize(("words", "code"), WRONG, ids=[" ".join(words) for words, _ in WRONG])
def test_a_refusal_is_one_line_with_its_code_with_and_without_a_server(
    lived: Life, live_server: LiveServer, words: list[str], code: str
) -> None:
    for url in (live_server.url, ""):
        status, out, errors = report(*words, url=url)
        assert (status, out) == (2, "")
        assert errors.startswith(f"report: {code}: ")
        assert errors.count("\n") == 1


def test_each_fault_is_a_line_with_and_without_a_server(lived: Life, live_server: LiveServer) -> None:
    for url in (live_server.url, ""):
        _, _, errors = report(
            "metrics", "--metric", "income", "--grain", "hour", "--from", "yesterday", url=url
        )
        assert [line.split(": ")[1] for line in errors.splitlines()] == [
            "unknown_metric",
            "unknown_grain",
            "bad_day",
        ]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["overview", "--bad"],
        ["overview", "--metric", "x"],
        ["months"],
        ["rows"],
        ["overview", "--format", "xml"],
    ],
)
def test_a_line_that_cannot_be_read_is_refused_without_asking_anyone(words: list[str]) -> None:
    status, out, errors = report(*words)
    assert (status, out) == (2, "")
    assert errors.startswith("report: wrong_usage: ")
    assert errors.count("\n") == 1


def test_what_is_allowed_is_told(lived: Life) -> None:
    assert report("overview", "--calendar", "julian")[2].endswith("; allowed: gregorian, persian\n")
    limit = report("rows", "--metric", "revenue", "--limit", "999")[2]
    assert limit.endswith("; allowed: least 1, most 200\n")


def test_csv_holds_every_figure_of_the_series(lived: Life) -> None:
    words = [
        "metrics",
        "--metric",
        "payments_verified",
        "--split",
        "currency",
        "--grain",
        "week",
        "--compare",
        "previous",
    ]
    told = json.loads(printed(*words, "--format", "json"))
    lines = list(csv.DictReader(io.StringIO(printed(*words, "--format", "csv"))))
    assert told["series"]
    for series in told["series"]:
        mine = [line for line in lines if line["Member"] == series["split"]["currency"]]
        for held, side in ((series, "now"), (series["previous"], "previous")):
            points = [line for line in mine if (line["Range"], line["Figure"]) == (side, "point")]
            assert [(line["From"], line["To"], line["Value"]) for line in points] == [
                (point["start"], point["end"], point["value"]) for point in held["points"]
            ]
            (total,) = [line for line in mine if (line["Range"], line["Figure"]) == (side, "total")]
            assert total["Value"] == held["total"]


ONE_CSV = [
    ["overview"],
    ["overview", "--calendar", "persian"],
    [
        "metrics",
        "--metric",
        "total_volume",
        "--metric",
        "revenue",
        "--currency",
        "USD",
        "--compare",
        "previous",
    ],
    ["metrics", "--metric", "total_volume", "--split", "currency", "--grain", "week"],
    ["ranking", "--metric", "total_volume", "--currency", "USD", "--split", "region"],
    ["pivot", "--metric", "new_users", "--rows", "region", "--columns", "segment"],
    ["contributions", "--metric", "total_volume", "--currency", "USD", "--split", "region"],
    ["rows", "--metric", "total_volume", "--currency", "USD", "--limit", "200"],
    ["rows", "--metric", "average_payment", "--currency", "USD", "--part", "denominator", "--limit", "200"],
]


@pytest.mark.parametrize("words", ONE_CSV, ids=[" ".join(words) for words in ONE_CSV])
def test_csv_is_the_exports_own(
    lived: Life, live_server: LiveServer, tmp_path: Path, words: list[str]
) -> None:
    path = tmp_path / "export.csv"
    exported = [word for word in words if word not in ("--limit", "200")]
    call_command("export_reports", *exported, "--format", "csv", "--output", str(path), stdout=io.StringIO())
    content = path.read_bytes().decode()
    assert content.count("\r\n") > 1
    assert report(*words, "--format", "csv") == (0, content, "")
    assert report(*words, "--format", "csv", url=live_server.url) == (0, content, "")


def test_the_rows_that_money_is_divided_by_are_counts(lived: Life) -> None:
    words = ["rows", "--metric", "average_payment", "--currency", "USD", "--part", "denominator"]
    lines = list(csv.DictReader(io.StringIO(printed(*words, "--limit", "200", "--format", "csv"))))
    assert {line["Value"] for line in lines} == {"1"}


def test_csv_of_a_page_of_rows_names_the_next(lived: Life) -> None:
    status, out, errors = report("rows", "--metric", "total_users", "--limit", "3", "--format", "csv")
    assert status == 0
    assert len(list(csv.DictReader(io.StringIO(out)))) == 3
    assert errors.startswith("report: 3 of ")  # never a part that looks like the whole
    assert "--cursor" in errors


def test_tables_show_totals_in_major_units_and_what_to_know(lived: Life, noon: datetime) -> None:
    told: dict[str, Any] = json.loads(
        printed("metrics", "--metric", "total_volume", "--currency", "USD", "--format", "json")
    )
    cents = int(told["series"][0]["total"])
    table = printed("metrics", "--metric", "total_volume", "--currency", "USD", "--to", "2119-01-01")
    assert f"{cents // 100:,}.{cents % 100:02d}" in table
    assert "range_clamped: " in table
    assert "complete to " in table
    assert "total_users" in printed("overview")
    rows = printed("rows", "--metric", "total_users", "--limit", "2")
    assert "2 of " in rows
    assert "next page: --cursor " in rows


def test_tables_of_one_metric_end_with_the_total(lived: Life) -> None:
    about = ["--metric", "new_users"]
    total = json.loads(printed("ranking", *about, "--split", "region", "--format", "json"))["total"]
    for words in (
        ["ranking", *about, "--split", "region"],
        ["pivot", *about, "--rows", "region", "--columns", "segment"],
        ["contributions", *about, "--split", "region"],
    ):
        *_, last = (line for line in printed(*words).splitlines() if line.lstrip().startswith("total"))
        assert total in last.split()


def test_tables_keep_to_the_width_of_the_terminal(lived: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = Terminal()
    status, out, _ = report("metrics", "--metric", "payments_verified", "--split", "region", out=shown)
    assert status == 0
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert max(len(line) for line in plain.splitlines()) <= 80


def test_days_are_those_of_the_calendar_that_was_asked_for(lived: Life) -> None:
    words = [
        "metrics",
        "--metric",
        "new_users",
        "--grain",
        "month",
        "--from",
        "2026-02-20",
        "--to",
        "2026-03-20",
    ]
    assert "2026-02-20 … 2026-02-28 *" in printed(*words)
    assert "1404-12-01 … 1404-12-29" in printed(*words, "--calendar", "persian")


def test_a_reader_who_has_left_is_an_error_of_a_table_too(lived: Life) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    out = os.fdopen(writer, "w", buffering=1)
    with pytest.raises(BrokenPipeError):
        run(["overview"], server=None, today=day_of(now()), out=out, errors=io.StringIO())
    with suppress(BrokenPipeError):
        out.close()
