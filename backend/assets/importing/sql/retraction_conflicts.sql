-- What rests on the rows that are to be retracted and is not one of them: what that is, of how many rows, and the first
-- of their names. What replaces an entry gets the limit that its history needs.
-- Where it was not noted when a row was loaded, it was with the first of its log: all of them were written at once.
WITH own AS MATERIALIZED (
    {own}
), owners AS MATERIALIZED (
    SELECT entry.user_id, entry.wallet_id, min(own.external_id) AS external_id,
           min(coalesce(own.loaded_at, entry.recorded_at + interval '1 minute')) AS loaded_at,
           sum(entry.amount) AS amount
    FROM own JOIN ledger_entries AS entry ON entry.transfer_id = own.row_id
    WHERE own.target = 'transfers' AND entry.user_id IS NOT NULL
    GROUP BY entry.user_id, entry.wallet_id
), foreign_tickets AS NOT MATERIALIZED (
    SELECT ticket.* FROM tickets AS ticket
    WHERE NOT EXISTS (SELECT FROM own WHERE target = 'tickets' AND row_id = ticket.id)
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = ticket.id)
), foreign_payments AS NOT MATERIALIZED (
    SELECT payment.* FROM payments AS payment
    WHERE NOT EXISTS (SELECT FROM own WHERE target = 'payments' AND row_id = payment.id)
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'payments' AND row_id = payment.id)
), foreign_transfers AS NOT MATERIALIZED (
    SELECT transfer.* FROM transfers AS transfer
    WHERE NOT EXISTS (SELECT FROM own WHERE target = 'transfers' AND row_id = transfer.id)
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = transfer.id)
), foreign_messages AS NOT MATERIALIZED (
    SELECT message.* FROM notifications AS message
    WHERE NOT EXISTS (SELECT FROM own WHERE target = 'notifications' AND row_id = message.id)
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'notifications' AND row_id = message.id)
), found AS (
    SELECT 'tickets that moved on since' AS what, own.external_id
    FROM own JOIN ticket_events AS event ON event.ticket_id = own.row_id
    WHERE own.target = 'tickets'
      AND event.recorded_at > coalesce(own.loaded_at, (SELECT min(first.recorded_at) + interval '1 minute'
                                                       FROM ticket_events AS first WHERE first.ticket_id = own.row_id))
    UNION
    SELECT 'payments that moved on since', own.external_id
    FROM own JOIN payment_events AS event ON event.payment_id = own.row_id
    WHERE own.target = 'payments'
      AND event.recorded_at > coalesce(own.loaded_at, (SELECT min(first.recorded_at) + interval '1 minute'
                                                       FROM payment_events AS first WHERE first.payment_id = own.row_id))
    UNION
    SELECT 'messages that moved on since', own.external_id
    FROM own JOIN notification_events AS event ON event.notification_id = own.row_id
    WHERE own.target = 'notifications'
      AND event.recorded_at > coalesce(own.loaded_at, (SELECT min(first.recorded_at) + interval '1 minute'
                                                       FROM notification_events AS first WHERE first.notification_id = own.row_id))
    UNION
    SELECT 'tickets that others paid for', own.external_id
    FROM own JOIN foreign_payments AS payment ON payment.ticket_id = own.row_id
    WHERE own.target = 'tickets'
    UNION
    SELECT 'tickets with transfers of others', own.external_id
    FROM own JOIN foreign_transfers AS transfer ON transfer.ticket_id = own.row_id
    WHERE own.target = 'tickets'
    UNION
    SELECT 'payments with transfers of others', own.external_id
    FROM own JOIN foreign_transfers AS transfer ON transfer.payment_id = own.row_id
    WHERE own.target = 'payments'
    UNION
    SELECT 'wallet entries that were reversed since', own.external_id
    FROM own JOIN foreign_transfers AS transfer ON transfer.reverses_id = own.row_id
    WHERE own.target = 'transfers'
    UNION
    SELECT 'wallet entries whose money was spent since', owners.external_id
    FROM owners JOIN wallets AS wallet ON wallet.id = owners.wallet_id
    WHERE NOT %(replaced)s AND wallet.balance - owners.amount < -wallet.overdraft_limit
    UNION
    SELECT 'wallet entries of users who changed their segment or region since', owners.external_id
    FROM owners JOIN user_events AS event ON event.user_id = owners.user_id
    WHERE event.kind = 'reclassified' AND event.recorded_at > owners.loaded_at
    UNION
    SELECT 'users who signed in or chose a password since', own.external_id
    FROM own JOIN users ON users.id = own.row_id
    WHERE own.target = 'users'
      AND (users.last_login IS NOT NULL OR users.password_usable
           OR EXISTS (SELECT FROM account_emailaddress AS address WHERE address.user_id = users.id))
    UNION
    SELECT 'users who were invited since', own.external_id
    FROM own JOIN users ON users.id = own.row_id
    WHERE own.target = 'users' AND users.invited_at IS NOT NULL
    UNION
    SELECT 'users who changed their segment or region since', own.external_id
    FROM own JOIN user_events AS event ON event.user_id = own.row_id
    WHERE own.target = 'users' AND event.kind = 'reclassified'
    UNION
    SELECT 'users with other tickets', own.external_id
    FROM own JOIN foreign_tickets AS ticket ON ticket.borrower_id = own.row_id
    WHERE own.target = 'users'
    UNION
    SELECT 'users with other tickets', own.external_id
    FROM own JOIN foreign_tickets AS ticket ON ticket.lender_id = own.row_id
    WHERE own.target = 'users'
    UNION
    SELECT 'users who moved other tickets', own.external_id
    FROM own
    JOIN ticket_events AS event ON event.actor_id = own.row_id
    JOIN foreign_tickets AS ticket ON ticket.id = event.ticket_id
    WHERE own.target = 'users'
    UNION
    SELECT 'users with other payments', own.external_id
    FROM own JOIN foreign_payments AS payment ON payment.user_id = own.row_id
    WHERE own.target = 'users'
    UNION
    SELECT 'users with other wallet entries', own.external_id
    FROM own
    JOIN ledger_entries AS entry ON entry.user_id = own.row_id
    JOIN foreign_transfers AS transfer ON transfer.id = entry.transfer_id
    WHERE own.target = 'users'
    UNION
    SELECT 'users with other messages', own.external_id
    FROM own JOIN foreign_messages AS message ON message.user_id = own.row_id
    WHERE own.target = 'users'
)
SELECT what, count(*), (array_agg(external_id ORDER BY external_id))[1:%(shown)s]
FROM found
GROUP BY what
ORDER BY what
