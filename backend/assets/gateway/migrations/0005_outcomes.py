"""What the gateway said of a payment that our figures count goes to the payment and its log.

Days that are sealed stay as they were published: of their rows, the fee and the reason are not known.
"""

from typing import ClassVar

from django.db import migrations

PAYMENTS = """
ALTER TABLE payments DISABLE TRIGGER moved_by_log_outcome;
UPDATE payments AS payment SET {outcome}
FROM gateway_results AS result
WHERE result.payment_id = payment.id;
ALTER TABLE payments ENABLE TRIGGER moved_by_log_outcome;
"""
EVENTS = """
ALTER TABLE payment_events DISABLE TRIGGER append_only;
UPDATE payment_events AS payment SET {outcome}
FROM gateway_results AS result
WHERE result.payment_id = payment.payment_id AND payment.kind IN ('verified', 'failed')
  AND NOT EXISTS (SELECT FROM reports AS sealed
                  WHERE sealed.grain = 'day' AND sealed.status <> 'open' AND sealed.report_date = report_day(payment.at));
ALTER TABLE payment_events ENABLE TRIGGER append_only;
"""
OUTCOME = """
    fee = CASE WHEN payment.{status} <> 'failed' AND result.fee BETWEEN 0 AND payment.amount
               THEN CASE WHEN result.fee_payer = 'Payer' THEN 0 ELSE result.fee END END,
    reason = CASE WHEN payment.{status} = 'failed' THEN CASE result.reason WHEN 'unknown' THEN 'not_found' ELSE result.reason END END,
    code = CASE WHEN payment.{status} = 'failed' THEN result.code END"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("gateway", "0004_feeds"),
        ("payments", "0005_outcomes"),
        ("reports", "0009_months"),
    ]
    operations: ClassVar = [
        migrations.RunSQL(
            [(PAYMENTS.format(outcome=OUTCOME.format(status="status")), None)], migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            [(EVENTS.format(outcome=OUTCOME.format(status="kind")), None)], migrations.RunSQL.noop
        ),
        migrations.RemoveConstraint("gatewayresult", "gateway_result_reason_known"),
        migrations.RemoveField("gatewayresult", "reason"),
    ]
