-- What came into the revenue wallets on a day, and the fees that the figures tell of for it.
SELECT 'day' AS kind, coalesce(earned.day, told.day)::text AS id, coalesce(earned.currency, told.currency) AS currency,
       coalesce(earned.amount, 0) AS stated, coalesce(told.value, 0) AS counted
FROM (
    SELECT report_day(at) AS day, currency, sum(amount) AS amount
    FROM ledger_entries AS entry
    WHERE wallet_kind = 'revenue' AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = entry.transfer_id)
    GROUP BY report_day(at), currency
) AS earned
FULL JOIN (SELECT day, currency, value FROM figures WHERE measure = 'fees_earned') AS told
ON (told.day, told.currency) = (earned.day, earned.currency)
