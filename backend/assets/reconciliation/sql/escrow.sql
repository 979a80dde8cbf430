-- What is held for a ticket, and the price that is reserved while it is accepted or active. Imported tickets were paid
-- elsewhere, unless there are entries for them.
SELECT 'ticket' AS kind, coalesce(held.ticket_id, reserved.id)::text AS id,
       coalesce(held.currency, reserved.currency) AS currency,
       coalesce(held.amount, 0) AS stated, coalesce(reserved.price, 0) AS counted
FROM (
    SELECT ticket_id, currency, sum(amount) AS amount
    FROM ledger_entries AS entry
    WHERE wallet_kind = 'escrow' AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = entry.transfer_id)
    GROUP BY ticket_id, currency
) AS held
FULL JOIN (
    SELECT id, currency, price FROM tickets
    WHERE state IN ('accepted', 'active') AND price IS NOT NULL
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
) AS reserved ON (reserved.id, reserved.currency) = (held.ticket_id, held.currency)
WHERE held.amount IS NOT NULL
   OR NOT EXISTS (SELECT FROM import_keys WHERE target = 'tickets' AND row_id = reserved.id)
