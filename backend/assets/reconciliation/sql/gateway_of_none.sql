-- What the gateway's wallet gave by a transfer, and the one that reverses it, that belong to no payment.
SELECT named.key, 'transfer' AS kind, named.key::text AS id, entry.currency, -sum(entry.amount) AS stated, 0 AS counted
FROM unnest(%(keys)s::bigint[]) AS named (key)
CROSS JOIN LATERAL (
    SELECT named.key AS id WHERE NOT EXISTS (SELECT FROM transfers WHERE id = named.key AND reverses_id IS NOT NULL)
    UNION ALL
    SELECT id FROM transfers WHERE reverses_id = named.key
) AS one
JOIN ledger_entries AS entry ON entry.transfer_id = one.id
WHERE entry.wallet_kind = 'gateway'
  AND NOT EXISTS (SELECT FROM transfers WHERE id = one.id AND payment_id IS NOT NULL)
  AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = one.id)
GROUP BY named.key, entry.currency
