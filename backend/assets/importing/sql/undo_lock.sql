-- Whatever could still happen to the rows of a plan waits, and is refused afterwards. What moves comes before the money
-- that moves with it, and users before wallets, each by id: the order of the services.
SELECT FROM tickets
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'tickets') ORDER BY id FOR UPDATE;

SELECT FROM payments
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'payments') ORDER BY id FOR UPDATE;

SELECT FROM transfers
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'wallet_entries') ORDER BY id FOR UPDATE;

SELECT FROM notifications
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'notifications') ORDER BY id FOR UPDATE;

SELECT FROM users
WHERE id IN (SELECT row_id FROM import_keys WHERE plan_id = %(plan)s AND target = 'users'
             UNION
             SELECT entry.user_id FROM import_keys AS key JOIN ledger_entries AS entry ON entry.transfer_id = key.row_id
             WHERE key.plan_id = %(plan)s AND key.target = 'wallet_entries')
ORDER BY id FOR UPDATE;

SELECT FROM wallets
WHERE id IN (SELECT entry.wallet_id FROM import_keys AS key JOIN ledger_entries AS entry ON entry.transfer_id = key.row_id
             WHERE key.plan_id = %(plan)s AND key.target = 'wallet_entries' AND entry.user_id IS NOT NULL)
ORDER BY id FOR NO KEY UPDATE
