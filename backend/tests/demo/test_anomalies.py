"""What was planted can be seen in the logs, on its days and not on others."""

from datetime import date

import pytest

from assets.common.days import day_of
from assets.demo.anomalies import Anomaly, planted
from assets.reports.metrics.registry import METRIC
from tests.demo.conftest import END, Ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_demo")]

PLANTED = planted(END)


def _shares(ask: Ask, anomaly: Anomaly, sql: str) -> tuple[float, float]:
    """A share on the anomaly's days, and on all others; `sql` selects a day, a part and a whole."""
    question = (
        f"SELECT sum(part)::float / sum(whole) FROM ({sql}) AS facts WHERE (day BETWEEN %s AND %s) = %s"
    )
    during = ask(question, [anomaly.first, anomaly.last, True])
    otherwise = ask(question, [anomaly.first, anomaly.last, False])
    return during[0][0], otherwise[0][0]


@pytest.mark.parametrize("anomaly", PLANTED.values(), ids=PLANTED)
def test_is_written_down_whole(anomaly: Anomaly) -> None:
    assert anomaly.what
    assert anomaly.direction in ("up", "down")
    assert {anomaly.metric, *anomaly.also} <= set(METRIC)
    assert anomaly.first <= anomaly.last < day_of(END)


def test_gateway_outage(ask: Ask) -> None:
    during, otherwise = _shares(
        ask,
        PLANTED["gateway-outage"],
        "SELECT report_day(at) AS day, (kind = 'verified')::int AS part, 1 AS whole FROM payment_events"
        " WHERE kind IN ('verified', 'failed')",
    )

    assert during < 0.5
    assert otherwise > 0.85


def test_sms_outage(ask: Ask) -> None:
    during, otherwise = _shares(
        ask,
        PLANTED["sms-outage"],
        "SELECT report_day(created_at) AS day, (status = 'failed')::int AS part, 1 AS whole"
        " FROM notifications WHERE channel = 'sms'",
    )

    assert during > 0.6
    assert otherwise < 0.08


def test_fraud_burst(ask: Ask) -> None:
    anomaly = PLANTED["fraud-burst"]
    here = ask(
        "SELECT r.slug, count(*) FROM payment_events e JOIN regions r ON r.id = e.region_id"
        " WHERE e.kind = 'reversed' AND report_day(e.at) BETWEEN %s AND %s GROUP BY 1",
        [anomaly.first, anomaly.last],
    )
    everywhere = ask("SELECT count(*) FROM payment_events WHERE kind = 'reversed'")[0][0]

    assert [place for place, _ in here] == [anomaly.slice["region"]]
    assert here[0][1] > everywhere / 3


def test_rejected_by_release(ask: Ask) -> None:
    during, otherwise = _shares(
        ask,
        PLANTED["rejected-by-release"],
        "SELECT report_day(at) AS day, (move = 'cancelled')::int AS part, 1 AS whole FROM ticket_events"
        " WHERE move IN ('cancelled', 'accepted')",
    )

    assert during > 0.6
    assert otherwise < 0.3


def test_fee_misconfigured(ask: Ask) -> None:
    during, otherwise = _shares(
        ask,
        PLANTED["fee-misconfigured"],
        "SELECT report_day(at) AS day, (kind = 'fee')::int * amount AS part,"
        "       -(kind = 'settlement')::int * amount AS whole FROM ledger_entries",
    )

    assert during == pytest.approx(0.01, rel=0.001)
    assert otherwise == pytest.approx(0.1, rel=0.001)


def test_viral_day(ask: Ask) -> None:
    """Far more people than on any other day, the launch and the fraud's own accounts aside."""
    joined: dict[date, int] = dict(
        ask("SELECT report_day(joined_at), count(*) FROM users WHERE joined_at > '2025-01-01' GROUP BY 1")
    )
    fraud, viral = PLANTED["fraud-burst"], PLANTED["viral-day"].first
    otherwise = [count for day, count in joined.items() if day not in (fraud.first, fraud.last, viral)]

    assert joined[viral] > max(otherwise)
