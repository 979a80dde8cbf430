"""Why did payments fail: the rows behind the figure say so."""

import json

import pytest

from assets.accounts.models import Role, User
from assets.common import clock
from assets.common.days import day_of
from assets.gateway.client import GatewayClient
from assets.gateway.services.settling import settle_payment
from assets.reports.rollups import drain
from tests.access.signing_in import as_user, join
from tests.gateway.paying import begin, pay


@pytest.mark.parametrize(
    ("metric", "part"), [("payments_failed", ""), ("payment_success_rate", "&part=denominator")]
)
def test_a_failed_payment_s_row_has_its_reason_and_the_gateway_s_code(
    payer: User, client: GatewayClient, metric: str, part: str
) -> None:
    cancelled, paid = begin(payer.id, key="k-1"), begin(payer.id, key="k-2")
    pay(cancelled, "refused")
    pay(paid)
    for payment in (cancelled, paid):
        settle_payment(payment, client, clock.now())
    drain()
    today = day_of(clock.now())
    manager = as_user(join(role=Role.MANAGER))
    answer = manager.get(f"/api/v1/reports/metrics/{metric}/rows/?from={today}&to={today}{part}")
    rows = {row["payment"]: (row["reason"], row["code"]) for row in json.loads(answer.content)["rows"]}
    assert rows[str(cancelled)] == ("not_paid", -51)
    assert rows.get(str(paid), (None, None)) == (None, None)
