-- What is held as under way by a transfer, and by the one that reverses it, for no withdrawal.
SELECT named.key, 'transfer' AS kind, named.key::text AS id, entry.currency, sum(entry.amount) AS stated, 0 AS counted
FROM (
    SELECT DISTINCT entry.transfer_id AS key
    FROM ledger_entries AS entry LEFT JOIN transfers AS transfer ON transfer.id = entry.transfer_id
    WHERE entry.transfer_id = ANY (%(keys)s) AND entry.wallet_kind = 'withdrawals' AND transfer.reverses_id IS NULL
      AND NOT EXISTS (SELECT FROM withdrawals WHERE reservation_id = entry.transfer_id)
      AND NOT EXISTS (SELECT FROM withdrawals WHERE payout_id = entry.transfer_id)
) AS named
CROSS JOIN LATERAL (SELECT named.key AS id UNION ALL SELECT id FROM transfers WHERE reverses_id = named.key) AS one
JOIN ledger_entries AS entry ON entry.transfer_id = one.id AND entry.wallet_kind = 'withdrawals'
GROUP BY named.key, entry.currency
