-- A rate is no fact: it is corrected in place, and what it was is in the audit log.
WITH loaded AS MATERIALIZED (
    SELECT s.key, s.day, s.currency, s.rate, o.rate AS before
    FROM import_staging.exchange_rates s
    JOIN exchange_rates o ON o.day = s.day AND o.currency = s.currency
    WHERE s.result IS NULL AND s.known_id IS NOT NULL
), corrected AS (
    UPDATE exchange_rates o SET rate = loaded.rate
    FROM loaded WHERE o.day = loaded.day AND o.currency = loaded.currency
    RETURNING o.id
)
SELECT key, trim_scale(before)::text, trim_scale(rate)::text FROM loaded ORDER BY key
