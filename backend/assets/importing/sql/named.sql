-- Every user that some row names, and when first.
CREATE UNLOGGED TABLE import_staging.named AS
SELECT external_id, min(at) AS earliest
FROM (
    SELECT borrower AS external_id, coalesce(created_at, accepted_at, activated_at, completed_at, cancelled_at) AS at
    FROM import_staging.raw_tickets
    UNION ALL
    SELECT lender, coalesce(created_at, accepted_at, activated_at, completed_at, cancelled_at)
    FROM import_staging.raw_tickets
    UNION ALL SELECT "user", created_at FROM import_staging.raw_payments
    UNION ALL SELECT owner, at FROM import_staging.raw_wallet_entries
    UNION ALL SELECT "user", at FROM import_staging.raw_transfers
    UNION ALL SELECT "user", created_at FROM import_staging.raw_notifications
) AS naming
WHERE external_id IS NOT NULL AND length(external_id) <= 200
GROUP BY external_id
