-- Units of a currency for one euro, turned into euros for one unit.
SELECT
    CAST(Date AS DATE)                      AS day,
    currency,
    CAST(round(1 / units, 15) AS DECIMAL(38, 15)) AS rate
FROM (UNPIVOT 'ecb_reference_rates.parquet' ON COLUMNS(* EXCLUDE (Date)) INTO NAME currency VALUE units)
-- Currencies that ended, which ISO 4217 lists no more: no amount can be in them.
WHERE currency NOT IN ('BGN', 'CYP', 'EEK', 'HRK', 'LTL', 'LVL', 'MTL', 'ROL', 'SIT', 'SKK', 'TRL')
