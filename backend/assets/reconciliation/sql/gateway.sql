-- What the gateway's wallet gave for a payment, and what was verified less what was reversed. Imported payments were
-- paid to somebody else, unless there are entries for them.
SELECT coalesce(moved.payment_id, paid.payment_id) AS key, 'payment' AS kind,
       coalesce(moved.payment_id, paid.payment_id)::text AS id, coalesce(moved.currency, paid.currency) AS currency,
       coalesce(moved.amount, 0) AS stated, coalesce(paid.amount, 0) AS counted
FROM (
    SELECT transfer.payment_id, entry.currency, -sum(entry.amount) AS amount
    FROM transfers AS transfer JOIN ledger_entries AS entry ON entry.transfer_id = transfer.id
    WHERE transfer.payment_id = ANY (%(keys)s) AND entry.wallet_kind = 'gateway'
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = transfer.id)
    GROUP BY transfer.payment_id, entry.currency
) AS moved
FULL JOIN (
    SELECT payment_id, currency, sum(CASE kind WHEN 'verified' THEN amount ELSE -amount END) AS amount
    FROM payment_events AS event
    WHERE payment_id = ANY (%(keys)s) AND kind IN ('verified', 'reversed')
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'payments' AND row_id = event.payment_id)
    GROUP BY payment_id, currency
) AS paid ON (paid.payment_id, paid.currency) = (moved.payment_id, moved.currency)
WHERE moved.amount IS NOT NULL
   OR NOT EXISTS (SELECT FROM import_keys WHERE target = 'payments' AND row_id = paid.payment_id)
