"""The simulator's statement: what a merchant downloads from the gateway's panel, with Persian heads and Jalali days."""

import csv
from io import StringIO

import jdatetime

from assets.common.days import zone
from assets.gateway.simulator.sessions import Gateway

HEAD = ("شناسه پرداخت", "شماره پیگیری", "مبلغ (ریال)", "کارمزد (ریال)", "وضعیت", "تاریخ")
STATUS = {
    "VERIFIED": "موفق",
    "REVERSED": "برگشت خورده",
    "PAID": "در انتظار",
    "IN_BANK": "در انتظار",
    "FAILED": "ناموفق",
}


def statement(gateway: Gateway) -> str:
    """All sessions as CSV, those that were not paid with their status."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for session in gateway.listed():
        local = session.at.astimezone(zone())
        day = jdatetime.date.fromgregorian(date=local.date())
        rows.writerow(
            (
                session.authority,
                session.reference or "",
                session.amount,
                session.fee if session.status == "VERIFIED" else "",
                STATUS[session.status],
                f"{day:%Y/%m/%d} {local:%H:%M:%S}",
            )
        )
    return out.getvalue()
