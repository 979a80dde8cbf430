-- What came into the revenue wallets on a day, and the fees that the figures tell of for it.
SELECT day - date 'epoch' AS key, 'day' AS kind, day::text AS id, currency,
       sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT day, currency, value AS stated, 0 AS counted FROM reconciled_days
    WHERE generation = ANY (%(generations)s) AND day = ANY (%(days)s) AND measure = 'revenue_received'
    UNION ALL
    SELECT day, currency, 0, value FROM ({figures}) AS figures WHERE measure = 'fees_earned'
) AS both_sides
GROUP BY day, currency
