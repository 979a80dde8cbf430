-- Customers who are known by a number, from their first invoice on, where that one went.
SELECT
    CAST(CAST(CustomerID AS BIGINT) AS VARCHAR)                   AS external_id,
    'known'                                                       AS segment,
    nullif(arg_min(Country, (InvoiceDate, InvoiceNo)), 'Unspecified') AS region,
    min(InvoiceDate)                                              AS joined_at
FROM 'online_retail.parquet'
WHERE CustomerID IS NOT NULL
GROUP BY CustomerID
ORDER BY CustomerID
