-- A transfer never moves on. Its entries are compared as a whole, and what differs is said of each of its rows.
SELECT s.seq, s.key, false AS moved, NULL::text AS missing, compared.differences, NULL::text AS remedy
FROM import_staging.transfers s
JOIN (
    SELECT said.key,
           nullif(concat_ws('; ',
               CASE WHEN said.entries <> loaded.entries
                    THEN format('entries are %%s, and %%s were loaded', said.entries, loaded.entries) END,
               import_staging.changed('kind', said.kinds, loaded.kinds),
               import_staging.changed('at', said.at, o.at),
               CASE WHEN said.ticket_id IS DISTINCT FROM o.ticket_id AND said.ticket IS NOT NULL
                    THEN coalesce(import_staging.changed('ticket', said.ticket, t.external_id),
                                  format('ticket %%s is corrected', said.ticket)) END,
               CASE WHEN said.payment_id IS DISTINCT FROM o.payment_id AND said.payment IS NOT NULL
                    THEN coalesce(import_staging.changed('payment', said.payment, p.external_id),
                                  format('payment %%s is corrected', said.payment)) END,
               {{changed_members_of_transfer of deal}}), '') AS differences
    FROM (
        SELECT staged.key, staged.known_id, min(r.at) AS at, max(r.ticket) AS ticket, max(r.payment) AS payment,
               max(staged.ticket_id) AS ticket_id, max(staged.payment_id) AS payment_id,
               CASE WHEN count(r.kind) = count(*) THEN string_agg(DISTINCT r.kind, ', ') END AS kinds,
               {{given_member_ids of deal}},
               string_agg(coalesce(staged.owner, staged.wallet_kind) || ' ' || import_staging.money(staged.amount, staged.currency),
                          ', ' ORDER BY staged.wallet_kind, staged.owner, staged.amount) AS entries
        FROM import_staging.transfers staged JOIN import_staging.raw_transfers r ON r.seq = staged.seq
        WHERE staged.result IS NULL AND staged.known_id IS NOT NULL
        GROUP BY staged.key, staged.known_id
    ) AS said
    JOIN transfers o ON o.id = said.known_id
    JOIN (
        SELECT e.transfer_id, string_agg(DISTINCT e.kind, ', ') AS kinds, {{most_of_members of deal}},
               string_agg(coalesce(u.external_id, 'user ' || e.user_id, e.wallet_kind) || ' ' || import_staging.money(e.amount, e.currency),
                          ', ' ORDER BY e.wallet_kind, u.external_id, e.amount) AS entries
        FROM ledger_entries e
        LEFT JOIN import_keys u ON u.plan_id = %(plan)s AND u.target = 'users' AND u.row_id = e.user_id
        WHERE e.transfer_id IN (SELECT known_id FROM import_staging.transfers WHERE result IS NULL)
        GROUP BY e.transfer_id
    ) AS loaded ON loaded.transfer_id = o.id
    LEFT JOIN import_keys t ON t.plan_id = %(plan)s AND t.target = 'tickets' AND t.row_id = o.ticket_id
    LEFT JOIN import_keys p ON p.plan_id = %(plan)s AND p.target = 'payments' AND p.row_id = o.payment_id
) AS compared ON compared.key = s.key
WHERE s.result IS NULL AND s.known_id IS NOT NULL
