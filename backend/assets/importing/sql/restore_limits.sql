-- A limit is what it was, or what the corrected history needs.
UPDATE wallets SET overdraft_limit = greatest(limits.overdraft_limit, path.needed)
FROM import_staging.limits JOIN ({lows}) AS path ON path.id = limits.id
WHERE wallets.id = limits.id
