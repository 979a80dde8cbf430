-- What is held for a ticket, and the price that is reserved while it is accepted or active. Imported tickets were paid
-- elsewhere, unless there are entries for them.
SELECT coalesce(held.ticket_id, reserved.id) AS key, 'ticket' AS kind,
       coalesce(held.ticket_id, reserved.id)::text AS id, coalesce(held.currency, reserved.currency) AS currency,
       coalesce(held.amount, 0) AS stated, coalesce(reserved.price, 0) AS counted
FROM (
    SELECT entry.ticket_id, entry.currency, sum(entry.amount) AS amount
    FROM transfers AS transfer JOIN ledger_entries AS entry
         ON entry.transfer_id = transfer.id AND entry.ticket_id = transfer.ticket_id
    WHERE transfer.ticket_id = ANY (%(keys)s) AND entry.wallet_kind = 'escrow'
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = transfer.id)
    GROUP BY entry.ticket_id, entry.currency
) AS held
FULL JOIN (
    SELECT id, currency, price FROM tickets
    WHERE id = ANY (%(keys)s) AND state IN ('accepted', 'active') AND price IS NOT NULL
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
) AS reserved ON (reserved.id, reserved.currency) = (held.ticket_id, held.currency)
WHERE held.amount IS NOT NULL
   OR NOT EXISTS (SELECT FROM import_keys WHERE target = 'tickets' AND row_id = reserved.id)
