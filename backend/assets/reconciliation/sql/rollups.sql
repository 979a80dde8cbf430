-- What the rollups add up to for a measure on a day, and what the logs do.
SELECT day - date 'epoch' AS key, 'measure' AS kind, measure || ' ' || day AS id, currency,
       sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT measure, day, currency, value AS stated, 0 AS counted FROM ({figures}) AS figures
    UNION ALL
    SELECT measure, day, currency, 0, value FROM reconciled_days
    WHERE generation = ANY (%(generations)s) AND day = ANY (%(days)s) AND measure <> 'revenue_received'
) AS both_sides
GROUP BY measure, day, currency
