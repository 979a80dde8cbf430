-- What is reserved for a withdrawal, and its amount while nobody has decided on it.
SELECT withdrawal.id AS key, 'withdrawal' AS kind, withdrawal.id::text AS id, withdrawal.currency,
       coalesce(held.amount, 0) AS stated,
       CASE withdrawal.state WHEN 'requested' THEN withdrawal.amount ELSE 0 END AS counted
FROM withdrawals AS withdrawal
CROSS JOIN LATERAL (
    SELECT sum(entry.amount) AS amount
    FROM transfers AS transfer JOIN ledger_entries AS entry ON entry.transfer_id = transfer.id
    WHERE (transfer.id IN (withdrawal.reservation_id, withdrawal.payout_id)
           OR transfer.reverses_id IN (withdrawal.reservation_id, withdrawal.payout_id))
      AND entry.wallet_kind = 'withdrawals' AND entry.currency = withdrawal.currency
) AS held
WHERE withdrawal.id = ANY (%(keys)s)
