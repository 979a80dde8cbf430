-- What a user's wallet says is in it, and what its entries add up to.
SELECT coalesce(wallet.id, entries.wallet_id) AS key, 'wallet' AS kind,
       coalesce(wallet.id, entries.wallet_id)::text AS id, coalesce(wallet.currency, entries.currency) AS currency,
       coalesce(wallet.balance, 0) AS stated, coalesce(entries.amount, 0) AS counted
FROM (SELECT id, currency, balance FROM wallets WHERE kind = 'user' AND id = ANY (%(keys)s)) AS wallet
FULL JOIN (
    SELECT wallet_id, currency, sum(amount) AS amount FROM reconciled_wallets
    WHERE generation = ANY (%(generations)s) AND wallet_id = ANY (%(keys)s)
    GROUP BY wallet_id, currency
) AS entries ON (entries.wallet_id, entries.currency) = (wallet.id, wallet.currency)
