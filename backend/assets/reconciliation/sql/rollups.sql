-- What the rollups add up to for a measure on a day, and what the logs do.
SELECT 'measure' AS kind, measure || ' ' || day AS id, currency, sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT measure, day, currency, value AS stated, 0 AS counted FROM figures
    UNION ALL
    SELECT measure, day, currency, 0, value FROM logged
) AS both_sides
GROUP BY measure, day, currency
