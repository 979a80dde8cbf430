-- The verified payments of closed days by currency and day, and of them what was recorded later than so many days
-- after the day was over. A day before anything was recorded here was told afterwards: it says nothing of lateness.
SELECT currency, day, sum(amount) AS volume,
       sum(amount) FILTER (WHERE recorded_at >= over) AS after_0,
       sum(amount) FILTER (WHERE recorded_at >= over + interval '1 day') AS after_1,
       sum(amount) FILTER (WHERE recorded_at >= over + interval '2 days') AS after_2,
       sum(amount) FILTER (WHERE recorded_at >= over + interval '7 days') AS after_7
FROM (
    SELECT currency, amount, recorded_at, report_day(at) AS day,
           (report_day(at) + 1)::timestamp AT TIME ZONE '{{zone}}' AS over
    FROM payment_events
    WHERE kind = 'verified' AND report_day(at) BETWEEN %(first)s AND %(last)s
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'payments' AND row_id = payment_events.payment_id)
) AS verified
GROUP BY currency, day
ORDER BY currency, day
