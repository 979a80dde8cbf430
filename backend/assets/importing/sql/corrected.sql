-- The rows that are to be corrected, and the rows that will stand in their places.
CREATE UNLOGGED TABLE import_staging.corrected AS
SELECT 'tickets' AS target, known_id AS row_id, key AS external_id, id AS replaced_by
FROM import_staging.tickets WHERE result IS NULL AND known_id IS NOT NULL
UNION ALL
SELECT 'payments', known_id, key, id FROM import_staging.payments WHERE result IS NULL AND known_id IS NOT NULL
UNION ALL
SELECT 'wallet_entries', known_id, key, id FROM import_staging.wallet_entries WHERE result IS NULL AND known_id IS NOT NULL
UNION ALL
SELECT DISTINCT 'transfers', known_id, key, id FROM import_staging.transfers WHERE result IS NULL AND known_id IS NOT NULL
UNION ALL
SELECT 'notifications', known_id, key, id FROM import_staging.notifications WHERE result IS NULL AND known_id IS NOT NULL
