-- The rows of a plan are retracted, and their external ids are free again.
INSERT INTO retractions (book, row_id, plan_id, external_id, ordered_by)
SELECT CASE target WHEN 'wallet_entries' THEN 'transfers' ELSE target END, row_id, plan_id, external_id, %(ordered_by)s
FROM import_keys WHERE plan_id = %(plan)s
ORDER BY target, row_id;

-- An overdraft limit that only this history needed goes with it.
UPDATE wallets SET overdraft_limit = least(overdraft_limit, path.needed)
FROM ({lows}) AS path
WHERE wallets.id = path.id AND wallets.overdraft_limit > path.needed;

-- Nobody signs in as one of its users, and their addresses are free.
UPDATE users SET is_active = false, email = NULL
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'users');

DELETE FROM import_keys WHERE plan_id = %(plan)s;

-- Events of the same name are taken back too: they may be sent again, and none waits for what is gone.
DELETE FROM received_events WHERE plan_id = %(plan)s;
DELETE FROM waiting_events WHERE plan_id = %(plan)s;

ANALYZE retractions
