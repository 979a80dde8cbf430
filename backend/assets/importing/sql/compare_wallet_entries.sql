-- An entry never moves on.
SELECT s.seq, s.key, false AS moved, NULL::text AS missing,
       nullif(concat_ws('; ',
           CASE WHEN s.owner_id <> e.user_id THEN import_staging.changed('owner', r.owner, u.external_id) END,
           import_staging.changed('amount', import_staging.money(s.amount, s.currency), import_staging.money(e.amount, e.currency)),
           import_staging.changed('kind', r.kind, o.kind),
           import_staging.changed('at', r.at, o.at),
           CASE WHEN s.ticket_id IS DISTINCT FROM o.ticket_id AND r.ticket IS NOT NULL
                THEN coalesce(import_staging.changed('ticket', r.ticket, t.external_id),
                              format('ticket %%s is corrected', r.ticket)) END,
           {{changed_members of deal}}), '') AS differences,
       NULL::text AS remedy
FROM import_staging.wallet_entries s
JOIN import_staging.raw_wallet_entries r ON r.seq = s.seq
JOIN transfers transfer ON transfer.id = s.known_id
JOIN ledger_entries e ON e.transfer_id = transfer.id AND e.user_id IS NOT NULL
CROSS JOIN LATERAL (
    SELECT transfer.kind, transfer.at, transfer.ticket_id, {{e.dimensions of deal}}
) AS o
LEFT JOIN import_keys u ON u.plan_id = %(plan)s AND u.target = 'users' AND u.row_id = e.user_id
LEFT JOIN import_keys t ON t.plan_id = %(plan)s AND t.target = 'tickets' AND t.row_id = o.ticket_id
WHERE s.result IS NULL AND s.known_id IS NOT NULL
