SELECT s.seq, s.key, s.state <> o.state AS moved, NULL::text AS missing,
       nullif(concat_ws('; ',
           import_staging.changed('asset_name', r.asset_name, o.asset_name),
           {{changed_members}},
           CASE WHEN s.borrower_id IS DISTINCT FROM o.borrower_id
                THEN import_staging.changed('borrower', r.borrower, b.external_id) END,
           CASE WHEN s.lender_id IS DISTINCT FROM o.lender_id
                THEN import_staging.changed('lender', r.lender, l.external_id) END,
           import_staging.changed('price', import_staging.money(s.price, s.currency), import_staging.money(o.price, o.currency)),
           CASE WHEN NOT possible.so AND s.state <> o.state THEN import_staging.changed('state', s.state, o.state) END,
           import_staging.changed('created_at', r.created_at, o.created_at),
           CASE WHEN o.state <> 'pending' THEN import_staging.changed('accepted_at', r.accepted_at, o.accepted_at) END,
           CASE WHEN o.activated_at IS NOT NULL THEN import_staging.changed('activated_at', r.activated_at, o.activated_at) END,
           CASE WHEN o.activated_at IS NOT NULL THEN import_staging.changed('due_at', r.due_at, o.due_at) END,
           CASE o.state WHEN 'completed' THEN import_staging.changed('completed_at', r.completed_at, o.ended_at)
                        WHEN 'cancelled' THEN import_staging.changed('cancelled_at', r.cancelled_at, o.ended_at) END,
           CASE WHEN possible.so THEN import_staging.too_early('the next moment of the ticket',
               CASE o.state WHEN 'pending' THEN coalesce(s.accepted_at, s.ended_at)
                            WHEN 'accepted' THEN coalesce(s.activated_at, s.ended_at) ELSE s.ended_at END,
               coalesce(o.activated_at, o.accepted_at, o.created_at)) END), '') AS differences,
       NULL::text AS remedy
FROM import_staging.tickets s
JOIN import_staging.raw_tickets r ON r.seq = s.seq
JOIN tickets o ON o.id = s.known_id
LEFT JOIN import_keys b ON b.plan_id = %(plan)s AND b.target = 'users' AND b.row_id = o.borrower_id
LEFT JOIN import_keys l ON l.plan_id = %(plan)s AND l.target = 'users' AND l.row_id = o.lender_id
CROSS JOIN LATERAL (
    SELECT (o.state, s.state) IN (('pending', 'accepted'), ('pending', 'active'), ('pending', 'completed'),
                                  ('pending', 'cancelled'), ('accepted', 'active'), ('accepted', 'completed'),
                                  ('accepted', 'cancelled'), ('active', 'completed')) AS so
) AS possible
WHERE s.result IS NULL AND s.known_id IS NOT NULL
