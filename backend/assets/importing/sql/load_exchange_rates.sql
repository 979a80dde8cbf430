INSERT INTO exchange_rates (day, currency, rate)
SELECT day, currency, rate
FROM import_staging.exchange_rates
WHERE ctid >= %(first)s::tid AND ctid < %(end)s::tid AND result IS NULL
