SELECT s.seq, s.key, false AS moved, NULL::text AS missing,
       import_staging.changed('rate', trim_scale(s.rate)::text, trim_scale(o.rate)::text) AS differences,
       NULL::text AS remedy
FROM import_staging.exchange_rates s
JOIN exchange_rates o ON o.day = s.day AND o.currency = s.currency
WHERE s.result IS NULL AND s.known_id IS NOT NULL
