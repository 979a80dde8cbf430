-- An invoice is a payment of its lines' sum; a cancellation (its number begins with C) is one that was reversed.
-- Prices are binary floats: each is taken as its shortest decimal before it is multiplied, so every penny is exact.
WITH invoices AS (
    SELECT
        InvoiceNo,
        min(CAST(CustomerID AS BIGINT))                                          AS customer,
        min(Country)                                                             AS country,
        min(InvoiceDate)                                                         AS at,
        sum(Quantity * CAST(CAST(UnitPrice AS VARCHAR) AS DECIMAL(18, 4)))       AS total
    FROM 'online_retail.parquet'
    GROUP BY InvoiceNo
)
SELECT
    InvoiceNo                                                                    AS external_id,
    CAST(customer AS VARCHAR)                                                    AS user,
    CASE WHEN customer IS NULL THEN 'unknown' ELSE 'known' END                   AS segment,
    nullif(country, 'Unspecified')                                               AS region,
    abs(total)                                                                   AS amount,
    'GBP'                                                                        AS currency,
    CASE WHEN InvoiceNo LIKE 'C%' THEN 'reversed' ELSE 'verified' END            AS status,
    invoices.at                                                                  AS created_at,
    invoices.at                                                                  AS verified_at,
    CASE WHEN InvoiceNo LIKE 'C%' THEN invoices.at END                           AS reversed_at
FROM invoices
WHERE total <> 0                                    -- 2,102 invoices add up to nothing
  AND total = round(total, 2)                       -- 4 hold parts of a penny
  AND InvoiceNo NOT LIKE 'A%'                       -- 3 adjust bad debts: no one paid them
