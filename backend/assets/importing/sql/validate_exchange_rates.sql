-- A rate is identified by its day and currency, whatever inserted it, and has no id: one that is there is known as 0.
CREATE UNLOGGED TABLE import_staging.exchange_rates AS
SELECT s.seq, concat_ws(' ', s.day, upper(s.currency)) AS key,
       CASE WHEN x.rate IS NOT NULL THEN 0 END AS known_id, s.day, c.code AS currency, s.rate,
       CASE
           WHEN s.problem IS NOT NULL THEN s.problem
           WHEN s.day IS NULL THEN 'day is missing'
           WHEN s.currency IS NULL THEN 'currency is missing'
           WHEN c.code IS NULL THEN format('currency %%s is not of ISO 4217', left(s.currency, 20))
           WHEN s.rate IS NULL THEN 'rate is missing'
           WHEN s.rate <= 0 THEN 'rate is not positive'
           WHEN scale(trim_scale(s.rate)) > 18 THEN 'rate has more than 18 decimal places'
           WHEN s.rate >= 1e20 THEN 'rate is 10^20 or more'
           WHEN c.code = %(base_currency)s AND s.rate <> 1 THEN 'the rate of the base currency to itself is 1'
           WHEN r.first < s.seq THEN format('day and currency are those of row %%s too', r.first)
           WHEN x.rate = s.rate THEN 'unchanged'
       END AS result
FROM import_staging.raw_exchange_rates s
LEFT JOIN import_staging.currencies c ON c.code = upper(s.currency)
LEFT JOIN (SELECT day, upper(currency) AS code, min(seq) AS first FROM import_staging.raw_exchange_rates
           GROUP BY 1, 2 HAVING count(*) > 1) r ON r.day = s.day AND r.code = c.code
LEFT JOIN exchange_rates x ON x.day = s.day AND x.currency = c.code
ORDER BY s.seq
