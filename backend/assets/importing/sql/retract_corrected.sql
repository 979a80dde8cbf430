-- Until the right entries are there, a wallet may lack the wrong ones.
CREATE UNLOGGED TABLE import_staging.limits AS
SELECT wallet.id, wallet.overdraft_limit, sum(greatest(entry.amount, 0))::bigint AS taken
FROM import_staging.corrected AS corrected
JOIN ledger_entries AS entry ON entry.transfer_id = corrected.row_id
JOIN wallets AS wallet ON wallet.id = entry.wallet_id
WHERE corrected.target IN ('wallet_entries', 'transfers') AND entry.user_id IS NOT NULL
GROUP BY wallet.id, wallet.overdraft_limit;

UPDATE wallets SET overdraft_limit = wallets.overdraft_limit + limits.taken
FROM import_staging.limits WHERE wallets.id = limits.id;

INSERT INTO retractions (book, row_id, plan_id, external_id, replaced_by, ordered_by)
SELECT CASE target WHEN 'wallet_entries' THEN 'transfers' ELSE target END, row_id, %(plan)s, external_id, replaced_by,
       %(ordered_by)s
FROM import_staging.corrected
ORDER BY target, row_id
