-- Whether a payment was verified by the table, and by the log that the figures are counted from.
SELECT key, 'metric' AS kind, 'payments_verified ' || key AS id, NULL::varchar AS currency,
       sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT id AS key, 1 AS stated, 0 AS counted FROM payments
    WHERE id = ANY (%(keys)s) AND status IN ('verified', 'reversed')
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'payments' AND row_id = payments.id)
    UNION ALL
    SELECT payment_id, 0, {payments_verified}
    FROM ({facts}) AS fact GROUP BY payment_id HAVING {payments_verified} <> 0
) AS both_sides
GROUP BY key
