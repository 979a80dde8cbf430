-- What a user's wallet says is in it, and what its entries add up to.
SELECT 'wallet' AS kind, coalesce(wallet.id, entries.wallet_id)::text AS id,
       coalesce(wallet.currency, entries.currency) AS currency,
       coalesce(wallet.balance, 0) AS stated, coalesce(entries.amount, 0) AS counted
FROM (SELECT id, currency, balance FROM wallets WHERE kind = 'user') AS wallet
FULL JOIN (
    SELECT wallet_id, currency, sum(amount) AS amount
    FROM ledger_entries AS entry
    WHERE wallet_kind = 'user' AND NOT EXISTS (SELECT FROM retractions WHERE book = 'transfers' AND row_id = entry.transfer_id)
    GROUP BY wallet_id, currency
) AS entries ON (entries.wallet_id, entries.currency) = (wallet.id, wallet.currency)
