"""A SELECT without any filter: each scope sees its own rows of every table, and no scope sees none."""

from datetime import datetime, timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from assets.accounts.models import User
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRecipient, AlertRule
from assets.anomalies.models import (
    OddCase,
    OddCaseReview,
    OddDay,
    OddNight,
    RuleFit,
    ScoredLevel,
    ScoredRecord,
)
from assets.audit import SYSTEM
from assets.common.days import next_day
from assets.common.roles import FORECASTS, TICKETS_WITHOUT_MONEY
from assets.common.row_scope import Scope, row_scope
from assets.forecast.models import ForecastRun, ForecastScore, ForecastSeries, ForecastWay
from assets.gateway.models import GatewayResult, TopUp
from assets.idempotency.models import RequestKey
from assets.loans.models import OverdueReminder
from assets.messaging.models import OutgoingMessage
from assets.notifications.models import Channel, MessageContact
from assets.notifications.services import create_message
from assets.payments.services import create_payment
from assets.reconciliation.models import ReconciledWallet, ReconciliationBreak
from assets.reports.models import PulseRecord
from assets.reports.rollups import drain
from assets.reports.rollups.active_user_sets import make_missing_sets
from assets.reports.rollups.months import sum_missing_months
from assets.statements.models import GatewayStatement
from assets.support.models import SupportAction, SupportNote
from assets.targets.models import Target, TargetChange
from assets.webhooks.events import EventType
from assets.webhooks.models import WebhookAttempt
from assets.webhooks.services.endpoints import create_endpoint, send_test
from tests.acting import acting_as
from tests.loans.lending import give
from tests.marketplace.life import OPERATIONS, Life
from tests.rowsecurity.counting import count, everything, nothing, of_user, only
from tests.user_transfers.sending import send
from tests.withdrawals.withdrawing import AMOUNT, withdraw

OF_SERVICE = (
    "tickets",
    "ticket_events",
    "notifications",
    "notification_events",
    "support_actions",
    "support_notes",
)
OF_MONEY = (
    "payments",
    "payment_events",
    "payment_authorities",
    "top_ups",
    "gateway_results",
    "wallets",
    "ledger_entries",
    "transfers",
    "request_keys",
    "bank_accounts",
    "withdrawals",
    "withdrawal_events",
    "user_transfers",
    "user_transfer_notes",
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def life(noon: datetime) -> Life:
    """A marketplace that has rows in every table, counted, and from here on seen as the web server sees it."""
    life = Life(17)
    for _ in range(4):
        life.join(noon)
    for operation in OPERATIONS * 5:
        life.does(operation, noon)
    for user in life.users:
        paid = create_payment(user_id=user, amount=5, currency="IRR", created_at=noon, authority=f"A-{user}")
        TopUp.objects.create(payment=paid, user_id=user, key="k", gateway="simulator", language="fa")
        GatewayResult.objects.create(payment=paid, user_id=user, at=noon)
        RequestKey.objects.create(user_id=user, key="k", digest=b"", answer="{}", at=noon)
        give(user, AMOUNT)
        withdraw(User.objects.get(id=user))
        message = create_message(user_id=user, channel=Channel.SMS, kind="test", language="en", subject="", body="hi",
                                 created_at=noon)  # fmt: skip
        OutgoingMessage.objects.create(
            notification=message, channel="sms", queued_at=noon, next_at=noon, until=noon
        )
        MessageContact.objects.create(user_id=user)
    first, second, *_ = life.users
    send(User.objects.get(id=first), User.objects.get(id=second))
    OverdueReminder.objects.create(ticket_id=1, at=noon)
    action = SupportAction.objects.create(ticket_id=1, kind="note", actor_id=1, day=noon.date(), at=noon)
    SupportNote.objects.create(action=action, text="hi")
    drain()
    make_missing_sets(next_day(noon.date()))
    sum_missing_months(noon.date() + timedelta(days=40))
    ReconciledWallet.objects.create(generation=1, wallet_id=1, currency="IRR", amount=5)
    ReconciliationBreak.objects.create(subject="wallet", key=1, check_slug="wallets", kind="wallet", object_id="1",
                                       currency="IRR", stated=6, counted=5)  # fmt: skip
    GatewayStatement.objects.create(
        kind="unverified", at=noon, took_ms=1, rows=0, breaks=0, totals=[], shown=[]
    )
    alert = AlertRule.objects.create(
        name="Any", kind="disk_full", channels=["bell"], created_by_id=first, created_at=noon, changed_at=noon,
        armed_at=noon, judged_day=noon.date(),
    )  # fmt: skip
    aim = Target.objects.create(
        metric="new_users", calendar="persian", grain="month", start=noon.date(), end=next_day(noon.date())
    )
    TargetChange.objects.create(target=aim, value=5, why="Plan", by_id=first, at=noon)
    AlertRecipient.objects.create(rule=alert, user_id=first)
    episode = AlertEpisode.objects.create(rule=alert, began_at=noon, decided_at=noon)
    AlertNotice.objects.create(
        episode=episode, user_id=first, channel="bell", state="sent", queued_at=noon, next_at=noon
    )
    night = OddNight.objects.create(day=noon.date(), at=noon, series=1, threshold=2, found=1)
    OddDay.objects.create(
        night=night, day=noon.date(), metric="revenue", value=9, expected=5, low=4, high=6, score=3, since=noon.date(),
        alert=True,
    )  # fmt: skip
    PulseRecord.objects.create(measure="payments_verified", bucket=noon, value=1)
    ScoredLevel.objects.create(kind="payment", currency="IRR")
    ScoredRecord.objects.create(
        kind="payment", event=1, record=1, at=noon, customer=first, counterpart=second, to_person=True, failed=False,
        amount=5, currency="IRR", level=5, deviation=0, odd=False, features=b"", above=True,
    )  # fmt: skip
    fit = RuleFit.objects.create(
        kind="payment", currency="IRR", at=noon, first_day=noon.date(), last_day=noon.date(), learnt=1, threshold=1,
        rules=b"", digest=b"",
    )  # fmt: skip
    case = OddCase.objects.create(
        kind="payment", event=1, record=1, at=noon, day=noon.date(), opened_at=noon, user_id=first, amount=5,
        currency="IRR", score=2, reasons=[], fit=fit,
    )  # fmt: skip
    OddCaseReview.objects.create(case=case, verdict="confirmed", by_id=first, at=noon)
    for of_service in (True, False):
        run = ForecastRun.objects.create(
            metric="x", sealed_to=noon, trial=False, took_ms=1, recipe="1", libraries={}, horizon=1, origins=0,
            version=1, inputs=b"", digest=b"", of_service=of_service,
        )  # fmt: skip
        series = ForecastSeries.objects.create(
            run=run, dimension="", made_by=ForecastWay.NAIVE, days=1, points=[1], lower_80=[1], upper_80=[1],
            lower_95=[1], upper_95=[1], numerators=[], denominators=[], recipe_points=[], of_service=of_service,
        )  # fmt: skip
        ForecastScore.objects.create(
            series=series, metric="x", dimension="", trial=False, day=noon, ahead=1, point=1, lower_80=1, upper_80=1,
            lower_95=1, upper_95=1, came=1, of_service=of_service,
        )  # fmt: skip
    endpoint, _ = create_endpoint(
        name="Books", url="https://8.8.8.8/", types=list(EventType), at=noon, by=SYSTEM
    )
    delivery = send_test(endpoint.id, at=noon, by=SYSTEM)
    WebhookAttempt.objects.create(delivery=delivery, number=1, at=noon)
    return life


def test_told_nothing_the_web_server_sees_no_row(life: Life) -> None:
    assert min(everything().values()) > 0
    with acting_as("assets_web"):
        assert everything() == nothing()


def test_each_user_sees_exactly_his_own_rows(life: Life) -> None:
    expected = {user: of_user(user) for user in life.users}
    assert len(expected) > 4
    with acting_as("assets_web"):
        for user in life.users:
            with row_scope(Scope.OWN, user):
                assert everything() == expected[user]


def test_a_viewer_who_does_not_exist_sees_no_row(life: Life) -> None:
    with acting_as("assets_web"), row_scope(Scope.OWN, 10**9):
        assert everything() == nothing()


def test_own_rows_without_a_viewer_are_none(life: Life) -> None:
    with acting_as("assets_web"), row_scope(Scope.OWN):
        assert everything() == nothing()


def test_the_service_sees_all_of_lending_and_messages(life: Life) -> None:
    expected = only(everything(), OF_SERVICE)
    with acting_as("assets_web"), row_scope(Scope.SERVICE):
        assert {table: count(f"SELECT count(*) FROM {table}") for table in OF_SERVICE} == expected


@pytest.mark.parametrize(
    "table",
    [
        *OF_MONEY,
        "user_events",
        "users",
        "active_user_days",
        "exchange_rates",
        "webhook_endpoints",
        "webhook_deliveries",
        "webhook_attempts",
        "targets",
        "target_changes",
    ],
)
def test_the_service_may_read_no_other_table(life: Life, table: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as("assets_web"),
        transaction.atomic(),
        row_scope(Scope.SERVICE),
    ):
        count(f"SELECT count(*) FROM {table}")


def test_the_service_reads_every_column_of_a_ticket_but_its_price(life: Life) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'tickets'")
        columns = {name for (name,) in cursor.fetchall()}
    assert columns - set(TICKETS_WITHOUT_MONEY.split(", ")) == {"price", "currency"}


@pytest.mark.parametrize("table", ["analytics_records", "analytics_months"])
def test_the_service_sees_no_figure_of_money(life: Life, table: str) -> None:
    expected = count(f"SELECT count(*) FROM {table} WHERE currency IS NULL")
    assert 0 < expected < count(f"SELECT count(*) FROM {table}")
    with acting_as("assets_web"), row_scope(Scope.SERVICE):
        assert count(f"SELECT count(*) FROM {table}") == expected
        assert count(f"SELECT count(*) FROM {table} WHERE volume_verified IS NOT NULL") == 0


@pytest.mark.parametrize("table", FORECASTS)
def test_the_service_sees_forecasts_of_its_metrics_alone(life: Life, table: str) -> None:
    assert count(f"SELECT count(*) FROM {table}") == 2
    with acting_as("assets_web"), row_scope(Scope.SERVICE):
        assert (
            count(f"SELECT count(*) FROM {table}")
            == count(f"SELECT count(*) FROM {table} WHERE of_service")
            == 1
        )


def test_the_scope_of_all_sees_every_row(life: Life) -> None:
    """But for what messages say: that is shown to those whom they are for."""
    expected = everything() | {"message_texts": 0}
    with acting_as("assets_web"), row_scope(Scope.ALL):
        assert everything() == expected


def test_the_worker_sees_every_row(life: Life) -> None:
    expected = everything()
    with acting_as("assets_worker"):
        assert everything() == expected


def test_every_table_with_rows_of_users_is_guarded(life: Life) -> None:
    """What a column that names a person betrays. Accounts are asked for before anyone is signed in."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT DISTINCT c.table_name FROM information_schema.columns c JOIN pg_class t ON t.relname = c.table_name
            WHERE c.table_schema = 'public' AND NOT t.relrowsecurity
              AND c.column_name IN ('borrower_id', 'lender_id', 'wallet_id', 'ticket_id', 'payment_id', 'transfer_id')
            """
        )
        assert cursor.fetchall() == []
