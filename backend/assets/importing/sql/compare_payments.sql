-- Of a status that is new, the moment has to be given: it is not one that must have been.
SELECT s.seq, s.key, s.status <> o.status AS moved,
       CASE WHEN possible.so AND CASE s.status WHEN 'verified' THEN r.verified_at WHEN 'failed' THEN r.failed_at
                                                        ELSE r.reversed_at END IS NULL
            THEN format('status moved on from %%s to %%s, and %%s, the moment of that, is missing', o.status, s.status,
                        s.status || '_at') END AS missing,
       nullif(concat_ws('; ',
           CASE WHEN s.user_id IS DISTINCT FROM o.user_id THEN import_staging.changed('user', r."user", u.external_id) END,
           CASE WHEN s.ticket_id IS DISTINCT FROM o.ticket_id AND r.ticket IS NOT NULL
                THEN coalesce(import_staging.changed('ticket', r.ticket, t.external_id),
                              format('ticket %%s is corrected', r.ticket)) END,
           {{changed_members}},
           import_staging.changed('amount', import_staging.money(s.amount, s.currency), import_staging.money(o.amount, o.currency)),
           CASE WHEN NOT possible.so AND s.status <> o.status
                THEN import_staging.changed('status', s.status, o.status) END,
           CASE WHEN o.status IN ('verified', 'reversed')
                THEN import_staging.changed('fee', import_staging.money(s.fee, s.currency), import_staging.money(o.fee, o.currency)) END,
           CASE WHEN o.status = 'failed' THEN import_staging.changed('reason', s.reason, o.reason) END,
           import_staging.changed('created_at', r.created_at, o.created_at),
           CASE WHEN o.status IN ('verified', 'reversed')
                THEN import_staging.changed('verified_at', r.verified_at, o.ended_at) END,
           CASE WHEN o.status = 'failed' THEN import_staging.changed('failed_at', r.failed_at, o.ended_at) END,
           CASE WHEN o.status = 'reversed' THEN import_staging.changed('reversed_at', r.reversed_at, o.reversed_at) END,
           CASE WHEN o.status = 'verified'
                THEN import_staging.too_early('reversed_at', r.reversed_at, o.ended_at) END), '') AS differences,
       NULL::text AS remedy
FROM import_staging.payments s
JOIN import_staging.raw_payments r ON r.seq = s.seq
JOIN payments o ON o.id = s.known_id
LEFT JOIN import_keys u ON u.plan_id = %(plan)s AND u.target = 'users' AND u.row_id = o.user_id
LEFT JOIN import_keys t ON t.plan_id = %(plan)s AND t.target = 'tickets' AND t.row_id = o.ticket_id
CROSS JOIN LATERAL (
    SELECT payment_status_after(o.status, s.status) OR (o.status, s.status) = ('initiated', 'reversed') AS so
) AS possible
WHERE s.result IS NULL AND s.known_id IS NOT NULL
