"""The number that a record has at the source that brought it, by an import or by events."""

from assets.common.row_scope import Scope
from assets.reports.queries.snapshot import Snapshot

THERE_ARE = "SELECT EXISTS (SELECT FROM import_keys)"

KEY = """
LEFT JOIN LATERAL (
    SELECT plan.name AS source, key.external_id
    FROM import_keys AS key JOIN import_plans AS plan ON plan.id = key.plan_id
    WHERE key.target = ANY ({targets}) AND key.row_id = {row}
    ORDER BY plan.id LIMIT 1
) AS origin ON true"""

OF_TICKET = KEY.format(targets="ARRAY['tickets']", row="ticket.id")
OF_FACT = KEY.format(
    targets="""CASE facts.log
        WHEN 'user_events' THEN ARRAY['users'] WHEN 'ticket_events' THEN ARRAY['tickets']
        WHEN 'payment_events' THEN ARRAY['payments'] WHEN 'ledger_entries' THEN ARRAY['wallet_entries', 'transfers']
        WHEN 'notification_events' THEN ARRAY['notifications'] END""",
    row="""CASE facts.log
        WHEN 'user_events' THEN facts.user_id WHEN 'ticket_events' THEN facts.ticket_id
        WHEN 'payment_events' THEN facts.payment_id
        WHEN 'ledger_entries' THEN (SELECT transfer_id FROM ledger_entries WHERE id = facts.row_id)
        WHEN 'notification_events'
            THEN (SELECT notification_id FROM notification_events WHERE id = facts.row_id) END""",
)


def has_origins(view: Snapshot, scope: Scope) -> bool:
    """Whether a viewer of this scope sees such numbers, and there are any: the service desk may not read them."""
    return scope is Scope.ALL and bool(view.read(THERE_ARE)[0][0])
