INSERT INTO exchange_rates (day, currency, rate)
SELECT day, currency, rate
FROM {rows} AS staged
