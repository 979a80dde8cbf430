-- Whatever could still happen to the rows that are to be retracted waits, and is refused afterwards. What moves comes
-- before the money that moves with it, and users before wallets, each by id: the order of the services.
SELECT FROM tickets
WHERE id IN (SELECT row_id FROM ({own}) AS own WHERE target = 'tickets') ORDER BY id FOR UPDATE;

SELECT FROM payments
WHERE id IN (SELECT row_id FROM ({own}) AS own WHERE target = 'payments') ORDER BY id FOR UPDATE;

SELECT FROM transfers
WHERE id IN (SELECT row_id FROM ({own}) AS own WHERE target = 'transfers') ORDER BY id FOR UPDATE;

SELECT FROM notifications
WHERE id IN (SELECT row_id FROM ({own}) AS own WHERE target = 'notifications') ORDER BY id FOR UPDATE;

SELECT FROM users
WHERE id IN (SELECT row_id FROM ({own}) AS own WHERE target = 'users'
             UNION
             SELECT entry.user_id FROM ({own}) AS own JOIN ledger_entries AS entry ON entry.transfer_id = own.row_id
             WHERE own.target = 'transfers')
ORDER BY id FOR UPDATE;

SELECT FROM wallets
WHERE id IN (SELECT entry.wallet_id FROM ({own}) AS own JOIN ledger_entries AS entry ON entry.transfer_id = own.row_id
             WHERE own.target = 'transfers' AND entry.user_id IS NOT NULL)
ORDER BY id FOR NO KEY UPDATE
