-- Users whom rows that will be loaded name, and who have no row of their own: there from the first time they are named.
CREATE UNLOGGED TABLE import_staging.anonymous AS
SELECT p.id, p.name AS key, min(doing.at) AS joined_at, NULL::bigint AS known_id, NULL::text AS result
FROM import_staging.people p
JOIN (
    SELECT borrower_id AS id, created_at AS at FROM import_staging.tickets WHERE result IS NULL
    UNION ALL SELECT lender_id, created_at FROM import_staging.tickets WHERE result IS NULL
    UNION ALL SELECT user_id, created_at FROM import_staging.payments WHERE result IS NULL
    UNION ALL SELECT owner_id, at FROM import_staging.wallet_entries WHERE result IS NULL
    UNION ALL SELECT user_id, at FROM import_staging.transfers WHERE result IS NULL
    UNION ALL SELECT user_id, created_at FROM import_staging.notifications WHERE result IS NULL
) AS doing ON doing.id = p.id
WHERE p.standing = 'anonymous'
GROUP BY p.id, p.name
ORDER BY p.id
