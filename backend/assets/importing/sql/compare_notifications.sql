-- Of a status that is new, the moment has to be given: it is not one that must have been.
SELECT s.seq, s.key, s.status <> o.status AS moved,
       CASE WHEN s.status <> o.status AND o.status = 'created' AND r.sent_at IS NULL
            THEN format('status moved on from %%s to %%s, and sent_at, the moment of that, is missing', o.status, s.status)
       END AS missing,
       nullif(concat_ws('; ',
           CASE WHEN s.user_id IS DISTINCT FROM o.user_id THEN import_staging.changed('user', r."user", u.external_id) END,
           import_staging.changed('channel', s.channel, o.channel),
           CASE WHEN s.status <> o.status AND o.status <> 'created'
                THEN import_staging.changed('status', s.status, o.status) END,
           import_staging.changed('created_at', r.created_at, o.created_at),
           CASE WHEN o.status <> 'created' THEN import_staging.changed('sent_at', r.sent_at, o.ended_at) END), '') AS differences,
       NULL::text AS remedy
FROM import_staging.notifications s
JOIN import_staging.raw_notifications r ON r.seq = s.seq
JOIN notifications o ON o.id = s.known_id
LEFT JOIN import_keys u ON u.plan_id = %(plan)s AND u.target = 'users' AND u.row_id = o.user_id
WHERE s.result IS NULL AND s.known_id IS NOT NULL
