-- Members that rows to be loaded carry, by dimension.
WITH carried AS (
    SELECT asset_type_id, segment_id, region_id FROM import_staging.tickets WHERE verdict IS NULL
    UNION SELECT asset_type_id, segment_id, region_id FROM import_staging.payments WHERE verdict IS NULL
    UNION SELECT asset_type_id, 0, 0 FROM import_staging.wallet_entries WHERE verdict IS NULL
    UNION SELECT 0, segment_id, region_id FROM import_staging.users WHERE verdict IS NULL
)
SELECT 'asset_type', asset_type_id FROM carried
UNION SELECT 'segment', segment_id FROM carried
UNION SELECT 'region', region_id FROM carried
