"""Sealed reports: of three years, of a day of a million rows, and as a document; against reading the rows out once."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

from django.db import connection, transaction
from pypdf import PdfReader

from assets.common.languages import FileLanguage
from assets.printing.formatting import Formatter
from assets.printing.typst import render
from assets.publishing.document import document_of
from assets.publishing.sealing import seal, unsealed_days
from assets.publishing.selectors import whole
from assets.publishing.verifying import verify_published
from assets.reports.models import Report
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain, rebuild
from bench.clock import milliseconds, once, say
from bench.generate import vacuum
from bench.results import Result, at_most
from bench.sizes import DAYS, LAST_DAY, USERS

SIZE = "1m"
FULL_DAY = LAST_DAY + timedelta(days=1)
ROWS = 1_000_000
AT = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 12, tzinfo=UTC) + timedelta(days=3)
LOGS = ("payment_events", "ledger_entries")

# A third are payments, the rest their entries: as everywhere in the history.
FILL = """
WITH made AS (
    INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, recorded_at,
                                asset_type_id, segment_id, region_id)
    SELECT -n, 'verified', 1 + n %% %(users)s, 50000, 'IRR', at, at, 1 + n %% 10, 1 + n %% 5, 1 + n %% 31
    FROM generate_series(1, %(payments)s) AS n
    CROSS JOIN LATERAL (SELECT %(noon)s - interval '1 millisecond' * n AS at) AS moment
    RETURNING payment_id, user_id, amount, currency, at, asset_type_id, segment_id, region_id
)
INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount, currency,
                            at, recorded_at, asset_type_id, segment_id, region_id)
SELECT payment_id, CASE side.kind WHEN 'user' THEN user_id ELSE 0 END, side.kind,
       CASE side.kind WHEN 'user' THEN user_id END, 'top_up', false, amount * side.sign, currency,
       at, at, asset_type_id, segment_id, region_id
FROM made CROSS JOIN (VALUES ('user', 1), ('revenue', -1)) AS side (kind, sign)
"""


def measure(size: str) -> list[Result]:
    """Of one size; what was sealed is forgotten before and after, since other measurements write to past days."""
    if size != SIZE:
        return []
    _forget()
    drain()
    try:
        return [*_history(), *_full_day()]
    finally:
        _forget()


def _history() -> list[Result]:
    days = unsealed_days(FULL_DAY)
    read = once(lambda: _read_out("true"))
    say(f"sealing {len(days):,} days")
    sealed = once(lambda: _seal(days))
    reports = Report.objects.count()
    say(f"verifying {reports:,} reports")
    verified = once(_verify)
    document, pages = _document()
    rows = (read / 1000, "s to read the rows")
    return [
        at_most(
            f"a month's report as a PDF of {pages} pages",
            SIZE,
            document,
            (1, "s allowed"),
            1,
        ),
        at_most(
            f"sealing {reports:,} reports of {DAYS:,} days",
            SIZE,
            (sealed / 1000, "s"),
            rows,
            10,
        ),
        at_most(
            f"verifying {reports:,} reports of {DAYS:,} days",
            SIZE,
            (verified / 1000, "s"),
            rows,
            15,
        ),
    ]


def _full_day() -> list[Result]:
    say(f"a day of {ROWS:,} rows")
    noon = datetime(FULL_DAY.year, FULL_DAY.month, FULL_DAY.day, 12, tzinfo=UTC)
    _write(FILL, users=USERS, payments=ROWS // 3, noon=noon)
    vacuum()
    read = once(lambda: _read_out(f"report_day(at) = '{FULL_DAY}'"))
    rebuilt = once(lambda: rebuild([FULL_DAY]))
    sealed = once(lambda: _seal([FULL_DAY]))
    rows = (read / 1000, "s to read the rows")
    return [
        at_most(f"rebuilding a day of {ROWS:,} rows", SIZE, (rebuilt / 1000, "s"), rows, 10),
        at_most(f"sealing a day of {ROWS:,} rows", SIZE, (sealed / 1000, "s"), rows, 10),
    ]


def _document() -> tuple[tuple[float, str], int]:
    """The seconds of the newest month's document, and its pages."""
    month = Report.objects.exclude(grain=Report.Grain.DAY).latest("seq")
    formatter = Formatter(FileLanguage.FA, CalendarName.PERSIAN)
    made = list[bytes]()
    taken = milliseconds(
        lambda: made.append(render("report", document_of(whole(month), formatter), AT)), times=3
    )
    return (taken / 1000, "s"), len(PdfReader(BytesIO(made[0])).pages)


def _seal(days: list[date]) -> None:
    if seal(days, FULL_DAY + timedelta(days=1), AT) != len(days):
        raise RuntimeError("not all days were sealed")


def _verify() -> None:
    if broken := verify_published().broken:
        raise RuntimeError(broken)


def _read_out(condition: str) -> None:
    for log in LOGS:
        statement = f"COPY (SELECT * FROM {log} WHERE {condition}) TO STDOUT"
        with connection.cursor() as cursor, cursor.copy(statement) as rows:
            for _ in rows:
                pass


def _forget() -> None:
    """Take back what was sealed, and the full day."""
    _write("TRUNCATE reports, restatements, audit_events, verification, verified_reports")
    for log in LOGS:
        _write(f"DELETE FROM {log} WHERE report_day(at) = %(day)s", day=FULL_DAY)
    rebuild([FULL_DAY])
    vacuum()


@transaction.atomic
def _write(statement: str, **parameters: object) -> None:
    """Write to the logs as nobody else may: their triggers are off."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(statement, parameters)
