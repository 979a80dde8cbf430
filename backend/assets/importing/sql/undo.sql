-- The rows of a plan are retracted, and their external ids are free again.
INSERT INTO retractions (book, row_id, plan_id, external_id)
SELECT CASE target WHEN 'wallet_entries' THEN 'transfers' ELSE target END, row_id, plan_id, external_id
FROM import_keys WHERE plan_id = %(plan)s
ORDER BY target, row_id;

-- An overdraft limit that only this history needed goes with it.
UPDATE wallets SET overdraft_limit = least(overdraft_limit, path.needed)
FROM (
    SELECT wallet.id, greatest(0, -min(coalesce(standing.balance, 0)))::bigint AS needed
    FROM (
        SELECT DISTINCT entry.wallet_id AS id
        FROM import_keys AS key JOIN ledger_entries AS entry ON entry.transfer_id = key.row_id
        WHERE key.plan_id = %(plan)s AND key.target = 'wallet_entries' AND entry.user_id IS NOT NULL
    ) AS wallet
    LEFT JOIN LATERAL (
        SELECT sum(entry.amount) OVER (ORDER BY entry.at, entry.id) AS balance
        FROM ledger_entries AS entry
        WHERE entry.wallet_id = wallet.id
          AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = entry.transfer_id)
    ) AS standing ON true
    GROUP BY wallet.id
) AS path
WHERE wallets.id = path.id AND wallets.overdraft_limit > path.needed;

-- Nobody signs in as one of its users, and their addresses are free.
UPDATE users SET is_active = false, email = NULL
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'users');

DELETE FROM import_keys WHERE plan_id = %(plan)s;

ANALYZE retractions
