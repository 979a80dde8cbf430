-- What comes in by a transfer, and what goes out by it.
SELECT 'transfer' AS kind, transfer_id::text AS id, currency,
       coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS stated,
       coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS counted
FROM ledger_entries
GROUP BY transfer_id, currency
