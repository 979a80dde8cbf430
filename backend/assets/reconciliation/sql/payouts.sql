-- What the outside received for a withdrawal, and its amount while it is confirmed: what the bank returned is back.
SELECT withdrawal.id AS key, 'withdrawal' AS kind, withdrawal.id::text AS id, withdrawal.currency,
       coalesce(paid.amount, 0) AS stated,
       CASE withdrawal.state WHEN 'confirmed' THEN withdrawal.amount ELSE 0 END AS counted
FROM withdrawals AS withdrawal
CROSS JOIN LATERAL (
    SELECT sum(entry.amount) AS amount
    FROM transfers AS transfer JOIN ledger_entries AS entry ON entry.transfer_id = transfer.id
    WHERE (transfer.id = withdrawal.payout_id OR transfer.reverses_id = withdrawal.payout_id)
      AND entry.wallet_kind = 'external' AND entry.currency = withdrawal.currency
) AS paid
WHERE withdrawal.id = ANY (%(keys)s)
