-- Wallets that go lower than their overdraft limit allows, and how low, in minor units.
WITH e AS (
    SELECT seq, owner_id AS user_id, owner, currency, amount, at FROM import_staging.wallet_entries WHERE result IS NULL
    UNION ALL
    SELECT seq, user_id, owner, currency, amount, at FROM import_staging.transfers WHERE result IS NULL AND user_id IS NOT NULL
)
SELECT owner, currency, (-min(balance))::bigint AS needed
FROM (
    SELECT e.owner, e.currency, coalesce(w.overdraft_limit, 0) AS overdraft_limit,
           coalesce(w.balance, 0) - coalesce(taken.amount, 0) + sum(e.amount) OVER (PARTITION BY e.user_id, e.currency ORDER BY e.at, e.seq) AS balance
    FROM e
    LEFT JOIN wallets w ON w.user_id = e.user_id AND w.currency = e.currency
    LEFT JOIN (
        SELECT entry.wallet_id, sum(entry.amount) AS amount
        FROM import_staging.corrected AS corrected JOIN ledger_entries AS entry ON entry.transfer_id = corrected.row_id
        WHERE corrected.target IN ('wallet_entries', 'transfers') GROUP BY entry.wallet_id
    ) AS taken ON taken.wallet_id = w.id
) AS path
GROUP BY owner, currency, overdraft_limit
HAVING -min(balance) > overdraft_limit
ORDER BY owner, currency
