-- What a cell of a month has for a measure, and what those of its days add up to.
WITH month AS MATERIALIZED (
    SELECT summed.log, month.grain, month.first, month.last
    FROM (
        SELECT named.grain, named.first, max(day) AS last
        FROM calendar_day CROSS JOIN LATERAL (VALUES {months}) AS named (grain, first)
        WHERE named.first = ANY (%(days)s)
          AND day BETWEEN (SELECT min(one) FROM unnest(%(days)s) AS one) AND (SELECT max(one) + 31 FROM unnest(%(days)s) AS one)
        GROUP BY named.grain, named.first
    ) AS month
    JOIN summed_months AS summed
      ON summed.grain = month.grain AND summed.days @> daterange(month.first, month.last, '[]')
)
SELECT first - date 'epoch' AS key, 'measure' AS kind,
       concat_ws(' ', measure, grain, first, array_to_string(ARRAY[{members}], '/', '*')) AS id, currency,
       coalesce(stated, 0) AS stated, coalesce(counted, 0) AS counted
FROM ({cells}) AS cells
