"""The gateway's lists against our payments: they agree to the rial, and one rial is a break."""

import csv
import json
from contextlib import suppress
from datetime import timedelta
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook

from assets.accounts.models import Role, User
from assets.audit import COMMAND_LINE
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.days import day_of
from assets.gateway.client import GatewayClient, Unreachable
from assets.gateway.services.settling import settle_payment
from assets.gateway.simulator.sessions import Behaviour, Gateway
from assets.gateway.simulator.statement import statement
from assets.payments.models import Payment
from assets.statements.errors import StatementBroken
from assets.statements.models import GatewayStatement
from assets.statements.reading import read_statement
from assets.statements.services import check_unverified, reconcile_statement
from tests.access.signing_in import as_user, join
from tests.gateway.paying import MERCHANT, balance_of, begin, pay

SWITCHES = [Behaviour.NORMAL, Behaviour.VERIFIED_BEFORE, Behaviour.LOST, Behaviour.ERROR]
AMOUNT, FEE = 2, 3
"""The columns of the simulator's statement."""


def reconcile(folder: Path, text: str) -> GatewayStatement:
    file = folder / "statement.csv"
    file.write_text(text, encoding="utf-8-sig")
    return reconcile_statement(file, clock.now(), by=COMMAND_LINE)


def kinds(done: GatewayStatement) -> list[tuple[str, str]]:
    assert len(done.shown) == done.breaks
    return [(one["kind"], one["difference"]) for one in done.shown]


def changed(text: str, row: int, column: int, by: int) -> str:
    rows = list(csv.reader(StringIO(text)))
    rows[row][column] = str(int(rows[row][column]) + by)
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


@pytest.fixture
def settled(payer: User, client: GatewayClient, simulator: Gateway) -> Gateway:
    """A dozen top-ups with the gateway's switches at random, each settled in the end."""
    chance = Random(5)
    for number in range(12):
        payment = begin(payer.id, key=f"k-{number}", amount=500_000 + number)
        outcome = chance.choice(["paid", "paid", "paid", "refused"])
        pay(payment, outcome if number else "paid", verify=chance.choice(SWITCHES))
        for _ in range(2):
            with suppress(Unreachable):
                settle_payment(payment, client, clock.now())
    return simulator


@pytest.mark.quick
def test_ledger_and_gateway_agree_to_the_rial_and_one_rial_is_a_break(
    settled: Gateway, payer: User, tmp_path: Path
) -> None:
    text = statement(settled)
    done = reconcile(tmp_path, text)
    assert (done.breaks, done.rows) == (0, 12)
    amount, fee = done.totals
    assert amount["ours"] == amount["theirs"] == str(balance_of(payer.id)) == str(settled.taken())
    assert fee["ours"] == fee["theirs"] != "0"
    assert AuditEvent.objects.filter(object_kind="gateway_statement", outcome="done").exists()

    paid = next(place for place, row in enumerate(csv.reader(StringIO(text))) if "موفق" in row)
    assert kinds(reconcile(tmp_path, changed(text, paid, AMOUNT, 1))) == [("amount", "-1")]
    broken = reconcile(tmp_path, changed(text, paid, FEE, -1))
    assert kinds(broken) == [("fee", "1")]
    (shown,) = broken.shown
    ours = Payment.objects.get(id=shown["payment"])
    assert (shown["ours"], shown["theirs"], shown["line"]) == (
        str(ours.fee),
        str((ours.fee or 0) - 1),
        paid + 1,
    )

    lines = text.splitlines()
    without = "\r\n".join(line for place, line in enumerate(lines) if place != paid)
    (missing,) = reconcile(tmp_path, without).shown
    assert (missing["kind"], missing["ours"], missing["theirs"]) == ("not_theirs", str(ours.amount), None)
    strange = f"{text}{'A' * 36},7,9000,0,موفق,{lines[paid].rsplit(',')[-1]}\r\n{lines[paid]}\r\n"
    assert kinds(reconcile(tmp_path, strange)) == [("twice", str(-ours.amount)), ("not_ours", "-9000")]
    theirs_not_paid = text.replace("موفق", "برگشت خورده", 1) if "ناموفق" not in lines[paid] else text
    assert kinds(reconcile(tmp_path, theirs_not_paid)) == [("not_paid", str(ours.amount))]


def test_what_is_paid_and_not_verified_is_a_break_once_it_is_no_payment_under_way(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    now = clock.now()
    pay(begin(payer.id, key="k-1", at=now))
    assert check_unverified(client, now).breaks == 0
    simulator.begin(merchant=MERCHANT, amount=7_000, callback="", description="")
    for session in simulator.sessions.values():
        simulator.pay(session, paid=True)
    late = check_unverified(client, now + timedelta(hours=2))
    assert kinds(late) == [("not_verified", "-500000"), ("not_ours", "-7000")]
    auditor = as_user(join(role=Role.AUDITOR))
    listed = json.loads(auditor.get("/api/v1/admin/gateway-statements/").content)["statements"]
    assert [(one["kind"], one["breaks"]) for one in listed] == [("unverified", 2), ("unverified", 0)]
    whole = json.loads(auditor.get(f"/api/v1/admin/gateway-statements/{late.id}/").content)
    assert (whole["currency"], whole["shown"][1]["payment"], whole["shown"][1]["theirs"]) == (
        "IRR",
        None,
        "7000",
    )
    assert as_user(join(role=Role.SUPPORT)).get("/api/v1/admin/gateway-statements/").status_code == 403


STRANGE = """شناسهٔ پرداخت;مبلغ (تومان);كارمزد;تاريخ
A1;۵۰٬۰۰۰;۲۵۰ تومان;۱۴۰۴/۱۲/۱۹ ۱۰:۰۰
A2;۱۲۰;;۱۴۰۴/۱۲/۱۹
"""


def test_a_stranger_s_file_is_read_in_rials(tmp_path: Path) -> None:
    file = tmp_path / "کارکرد.csv"
    file.write_text(STRANGE, encoding="utf-8")
    found = read_statement(file)
    assert [(row.authority, row.amount, row.fee, str(day_of(row.at)), row.is_paid) for row in found] == [
        ("A1", 500_000, 2_500, "2026-03-10", True),
        ("A2", 1_200, None, "2026-03-10", True),
    ]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Authority", "Ref ID", "Amount", "Fee", "Status", "Date"),
        ("A1", 42, 50_000, 250, "VERIFIED", "2026-03-10"),
    ):
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    (listed,) = read_statement(tmp_path / "book.xlsx", tomans=True)
    assert (listed.reference, listed.amount, listed.fee) == (42, 500_000, 2_500)


HEAD = "authority,amount,date\n"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "is empty"),
        (b"authority,date\nA1,2026-03-10\n", "no column is the amount"),
        (b"name,amount,date\nx,1,2026-03-10\n", "no column is the authority or reference"),
        (f"{HEAD}A1,x,2026-03-10\n".encode(), "row 2: amount x is not a number"),
        (f"{HEAD}A1,1.5,2026-03-10\n".encode(), "row 2: amount"),
        (f"{HEAD}A1,1,1404/13/01\n".encode(), "row 2: at 1404/13/01 is not a day of the Jalali calendar"),
        (f"{HEAD},1,2026-03-10\n".encode(), "row 2: neither authority nor reference is given"),
        (f"{HEAD}A1,1\n".encode(), "has 2 fields, and the header 3"),
        ("authority,amount,date,status\nA1,1,2026-03-10,شاید\n".encode(), "status شاید is not known"),
        ("authority,amount,date,وضعيت\nA1,1,2026-03-10,موفق\n".encode("windows-1256"), "--encoding"),
        ("amount,مبلغ,authority,date\n1,1,A1,2026-03-10\n".encode(), "both seem to be the amount"),
    ],
    ids=range(11),
)
def test_what_is_wrong_with_a_file_is_said(tmp_path: Path, content: bytes, wrong: str) -> None:
    file = tmp_path / "statement.csv"
    file.write_bytes(content)
    with pytest.raises(StatementBroken, match=wrong.replace("-", r"\-")) as broken:
        read_statement(file)
    assert "plan" not in str(broken.value)


def test_a_file_in_an_older_encoding_is_read_once_that_is_named(tmp_path: Path) -> None:
    file = tmp_path / "statement.csv"
    file.write_bytes("authority,amount,date,وضعيت\nA1,1,2026-03-10,ناموفق\n".encode("windows-1256"))
    (row,) = read_statement(file, encoding="windows-1256")
    assert not row.is_paid
    with pytest.raises(StatementBroken, match="there is no file"):
        read_statement(tmp_path / "nothing.csv")
