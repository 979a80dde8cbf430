-- Money comes into a wallet or, negative, goes out; the fact is the wallet's kind.
SELECT id AS row_id, report_day(at) AS day, at, wallet_kind::text AS fact, 1 AS units,
       amount, NULL::bigint AS seconds, currency, user_id IS NOT NULL AND NOT reversal AS active,
       user_id, ticket_id, NULL::bigint AS payment_id, wallet_id,
       {{dimensions}}
FROM {{log}}
