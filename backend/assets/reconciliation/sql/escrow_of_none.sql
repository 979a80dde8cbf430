-- What is held by a transfer, and by the one that reverses it, for no ticket or for another than theirs.
SELECT named.key, 'transfer' AS kind, named.key::text AS id, entry.currency, sum(entry.amount) AS stated, 0 AS counted
FROM (
    SELECT DISTINCT entry.transfer_id AS key
    FROM ledger_entries AS entry LEFT JOIN transfers AS transfer ON transfer.id = entry.transfer_id
    WHERE entry.transfer_id = ANY (%(keys)s) AND entry.wallet_kind = 'escrow' AND (transfer.ticket_id IS DISTINCT FROM entry.ticket_id OR entry.ticket_id IS NULL)
      AND transfer.reverses_id IS NULL
) AS named
CROSS JOIN LATERAL (SELECT named.key AS id UNION ALL SELECT id FROM transfers WHERE reverses_id = named.key) AS one
JOIN ledger_entries AS entry ON entry.transfer_id = one.id
LEFT JOIN transfers AS transfer ON transfer.id = one.id
WHERE entry.wallet_kind = 'escrow' AND (transfer.ticket_id IS DISTINCT FROM entry.ticket_id OR entry.ticket_id IS NULL)
  AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = one.id)
GROUP BY named.key, entry.currency
