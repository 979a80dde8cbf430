-- What comes in by a transfer, and what goes out by it.
SELECT transfer_id AS key, 'transfer' AS kind, transfer_id::text AS id, currency,
       coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS stated,
       coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS counted
FROM ledger_entries
WHERE transfer_id = ANY (%(keys)s)
GROUP BY transfer_id, currency
