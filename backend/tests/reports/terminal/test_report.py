"""`report`: the API's own bytes, tables and CSV of them, and refusals in one line."""

import csv
import io
import json
import re
from copy import deepcopy
from datetime import datetime
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from assets.accounts.models import Role
from assets.common.clock import now
from assets.common.days import day_of
from assets.reports.rollups import drain
from assets.reports.terminal.answering import Server
from assets.reports.terminal.running import run
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
        mine = [line for line in lines if line["member"] == series["split"]["currency"]]
        for held, side in ((series, "now"), (series["previous"], "previous")):
            points = [line for line in mine if (line["range"], line["figure"]) == (side, "point")]
            assert [(line["start"], line["end"], line["value"]) for line in points] == [
                (point["start"], point["end"], point["value"]) for point in held["points"]
            ]
            (total,) = [line for line in mine if (line["range"], line["figure"]) == (side, "total")]
            assert total["value"] == held["total"]


def test_csv_of_cards_and_rows(lived: Life) -> None:
    cards = json.loads(printed("overview", "--format", "json"))["cards"]
    lines = list(csv.DictReader(io.StringIO(printed("overview", "--format", "csv"))))
    assert [line["value"] for line in lines] == [card["value"] for card in cards]
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
