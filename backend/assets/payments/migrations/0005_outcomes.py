"""What became of a payment is kept with it: the gateway's fee, or why it failed and the gateway's code."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models import F, Q

from assets.common.sql_files import redefined_functions

REASONS = [
    ("cancelled", "The payer cancelled"),
    ("bank_refused", "The bank refused"),
    ("not_paid", "The payer cancelled, or the bank refused: the gateway does not say which"),
    ("expired", "The payer did not pay in time"),
    ("not_started", "The payer was never sent to the gateway"),
    ("amount_differs", "The gateway has another amount"),
    ("reversed", "The gateway gave the money back"),
    ("refused", "The gateway refused the request"),
    ("settings", "The merchant's settings at the gateway do not allow it"),
    ("gateway_error", "The gateway was out of order"),
    ("not_found", "The gateway does not know the payment"),
]
VALUES = [value for value, _ in REASONS]

FOLLOWS = """
CREATE TRIGGER moved_by_log_outcome BEFORE UPDATE OF fee, reason, code ON payments
FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_projection();
"""


def _possible(status: str, verified: tuple[str, ...]) -> Q:
    return (
        (Q(fee=None) | Q(**{f"{status}__in": verified}, fee__gte=0, fee__lte=F("amount")))
        & (Q(reason=None, code=None) | Q(**{status: "failed"}))
        & (Q(reason=None) | Q(reason__in=VALUES))
    )


def _fields(model: str) -> list[migrations.AddField]:
    return [
        migrations.AddField(model, "fee", models.BigIntegerField(null=True)),
        migrations.AddField(model, "reason", models.CharField(choices=REASONS, max_length=16, null=True)),
        migrations.AddField(model, "code", models.IntegerField(null=True)),
    ]


class Migration(migrations.Migration):
    dependencies: ClassVar = [("payments", "0004_queue_rollup_days")]
    operations: ClassVar = [
        *_fields("payment"),
        *_fields("paymentevent"),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=_possible("status", ("verified", "reversed")), name="payment_outcome_possible"
            ),
        ),
        migrations.AddConstraint(
            model_name="paymentevent",
            constraint=models.CheckConstraint(
                condition=_possible("kind", ("verified",)), name="payment_event_outcome_possible"
            ),
        ),
        redefined_functions("payments", "payment_events"),
        migrations.RunSQL([(FOLLOWS, None)], migrations.RunSQL.noop),
    ]
