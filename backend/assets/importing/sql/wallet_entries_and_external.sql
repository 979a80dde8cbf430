(
    -- A wallet's entry is a transfer from outside the marketplace, or to there.
    SELECT seq, id, owner_id AS user_id, 'user' AS wallet_kind, amount, currency, kind, kind AS transfer_kind, at, ticket_id,
           NULL::bigint AS payment_id, {{dimensions of deal}}
    FROM {rows} AS entry
    UNION ALL
    SELECT seq, id, NULL, 'external', -amount, currency, kind, kind, at, ticket_id, NULL, {{dimensions of deal}}
    FROM {rows} AS entry
)