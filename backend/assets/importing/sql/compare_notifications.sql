-- Of a status that is new, the moment has to be given: it is not one that must have been.
SELECT s.seq, s.key, s.status <> o.status AS moved,
       CASE WHEN possible.so AND CASE s.status WHEN 'delivered' THEN r.delivered_at ELSE r.sent_at END IS NULL
            THEN format('status moved on from %%s to %%s, and %%s, the moment of that, is missing', o.status, s.status,
                        CASE s.status WHEN 'delivered' THEN 'delivered_at' ELSE 'sent_at' END) END AS missing,
       nullif(concat_ws('; ',
           CASE WHEN s.user_id IS DISTINCT FROM o.user_id THEN import_staging.changed('user', r."user", u.external_id) END,
           import_staging.changed('channel', s.channel, o.channel),
           CASE WHEN NOT possible.so AND s.status <> o.status
                THEN import_staging.changed('status', s.status, o.status) END,
           import_staging.changed('created_at', r.created_at, o.created_at),
           CASE WHEN o.status <> 'created' THEN import_staging.changed('sent_at', r.sent_at, o.ended_at) END,
           CASE WHEN o.status = 'delivered'
                THEN import_staging.changed('delivered_at', r.delivered_at, o.reported_at) END,
           CASE WHEN o.status = 'sent'
                THEN import_staging.too_early('delivered_at', r.delivered_at, o.ended_at) END), '') AS differences,
       NULL::text AS remedy
FROM import_staging.notifications s
JOIN import_staging.raw_notifications r ON r.seq = s.seq
JOIN notifications o ON o.id = s.known_id
LEFT JOIN import_keys u ON u.plan_id = %(plan)s AND u.target = 'users' AND u.row_id = o.user_id
CROSS JOIN LATERAL (
    SELECT o.status = 'created' AND s.status <> 'created' OR (o.status, s.status) = ('sent', 'delivered') AS so
) AS possible
WHERE s.result IS NULL AND s.known_id IS NOT NULL
