-- The overdraft limit that the standing history of each wallet needs.
SELECT wallet.id, greatest(0, -min(coalesce(standing.balance, 0)))::bigint AS needed
FROM (
    SELECT DISTINCT entry.wallet_id AS id
    FROM ({own}) AS own JOIN ledger_entries AS entry ON entry.transfer_id = own.row_id
    WHERE own.target = 'transfers' AND entry.user_id IS NOT NULL
) AS wallet
LEFT JOIN LATERAL (
    SELECT sum(entry.amount) OVER (ORDER BY entry.at, entry.id) AS balance
    FROM ledger_entries AS entry
    WHERE entry.wallet_id = wallet.id
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = entry.transfer_id)
) AS standing ON true
GROUP BY wallet.id
