-- The rows are entries. Those of one external id are a transfer, which is loaded whole or not at all; in order of time, as
-- a wallet's balance then passes through what it was.
CREATE UNLOGGED TABLE import_staging.transfers AS
WITH entry AS (
    SELECT s.seq, s.external_id AS key, s.digest, s.currency AS given_currency, s.at, s.ticket, s.payment, s.kind AS given_kind,
           {{given_members of deal}}, k.row_id AS known_id, k.digest AS known_digest, u.id AS user_id, u.name AS owner,
           CASE WHEN s."user" IS NULL THEN s.place ELSE 'user' END AS wallet_kind,
           CASE WHEN t.known_id IS NULL THEN coalesce(kt.row_id, t.id) ELSE t.id END AS ticket_id,
           CASE WHEN p.known_id IS NULL THEN coalesce(kp.row_id, p.id) ELSE p.id END AS payment_id,
           t.known_id IS NOT NULL OR p.known_id IS NOT NULL AS is_of_corrected,
           {{entry_member_ids of deal}}, c.code AS currency, coalesce(s.kind, 'imported') AS kind,
           CASE WHEN abs(s.amount * c.factor) BETWEEN 1 AND 1e15 THEN (s.amount * c.factor)::bigint END AS amount,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('says the same as row %%s: a transfer has an entry once', r.first)
               ELSE nullif(concat_ws('; ',
                   {{member_problems of deal}},
                   CASE WHEN s."user" IS NULL AND s.wallet IS NULL
                            THEN 'user and wallet are missing: an entry has one of them'
                        WHEN s."user" IS NOT NULL AND s.wallet IS NOT NULL
                            THEN format('user is %%s and wallet is %%s: an entry has one of them',
                                        left(s."user", 60), left(s.wallet, 20))
                        WHEN s."user" IS NULL AND s.place NOT IN ('gateway', 'escrow', 'revenue', 'external')
                            THEN format('wallet %%s is none of gateway, escrow, revenue, external', left(s.wallet, 20))
                        WHEN s."user" IS NOT NULL AND u.id IS NULL
                            THEN coalesce(u.problem, 'user: the name is longer than 200 characters')
                        WHEN k.row_id IS NULL AND EXISTS (
                            SELECT FROM top_ups JOIN payments AS paid ON paid.id = top_ups.payment_id
                            WHERE top_ups.user_id = u.id AND paid.currency = c.code AND paid.status IN ('verified', 'reversed'))
                            THEN format('user %%s has money through the gateway here, so no source may bring entries in %%s',
                                        left(s."user", 60), c.code) END,
                   CASE WHEN s.ticket IS NOT NULL AND kt.row_id IS NULL AND t.id IS NULL
                        THEN format('ticket %%s is not one that this plan has loaded', left(s.ticket, 60)) END,
                   CASE WHEN s.payment IS NOT NULL AND kp.row_id IS NULL AND p.id IS NULL
                        THEN format('payment %%s is not one that this plan has loaded', left(s.payment, 60)) END,
                   CASE WHEN s.currency IS NULL THEN 'currency is missing'
                        WHEN c.code IS NULL THEN format('currency %%s is not of ISO 4217', left(s.currency, 20)) END,
                   CASE WHEN s.amount IS NULL THEN 'amount is missing'
                        WHEN s.amount = 0 THEN 'amount is zero'
                        WHEN s.amount * c.factor <> trunc(s.amount * c.factor)
                            THEN format('amount %%s has more than the %%s decimal places of %%s', s.amount, c.places, c.code)
                        WHEN abs(s.amount * c.factor) > 1e15 THEN 'amount is more than 10^15 minor units' END,
                   CASE WHEN length(s.kind) > 32 THEN 'kind is longer than 32 characters' END,
                   CASE WHEN s.at IS NULL THEN 'at is missing' END), '')
           END AS problem
    FROM (SELECT *, lower(wallet) AS place FROM import_staging.raw_transfers) s
    LEFT JOIN (SELECT external_id, digest, min(seq) AS first FROM import_staging.raw_transfers
               GROUP BY external_id, digest HAVING count(*) > 1) r
           ON r.external_id = s.external_id AND r.digest = s.digest
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'transfers' AND k.external_id = s.external_id
    LEFT JOIN import_keys kt ON kt.plan_id = %(plan)s AND kt.target = 'tickets' AND kt.external_id = s.ticket
    LEFT JOIN tickets bt ON bt.id = kt.row_id
    LEFT JOIN import_staging.tickets t ON t.key = s.ticket AND t.result IS NULL
    LEFT JOIN import_keys kp ON kp.plan_id = %(plan)s AND kp.target = 'payments' AND kp.external_id = s.payment
    LEFT JOIN import_staging.payments p ON p.key = s.payment AND p.result IS NULL
    {{join_members of deal}}
    LEFT JOIN import_staging.people u ON u.name = s."user"
    LEFT JOIN import_staging.currencies c ON c.code = upper(s.currency)
), whole AS (
    SELECT key, md5(string_agg(digest::text, '' ORDER BY digest))::uuid AS digest, min(at) AS at,
           CASE WHEN min(known_digest::text)::uuid = md5(string_agg(digest::text, '' ORDER BY digest))::uuid
                     AND NOT bool_or(is_of_corrected) THEN 'unchanged'
                WHEN count(problem) > 0
                    THEN format('row %%s of this transfer is rejected', min(seq) FILTER (WHERE problem IS NOT NULL))
                WHEN count(*) = 1 THEN 'is the only entry of this transfer, which needs two or more'
                WHEN count(DISTINCT currency) > 1
                    THEN format('entries of this transfer are in %%s: make a transfer of each currency',
                                string_agg(DISTINCT currency, ' and '))
                WHEN sum(amount) <> 0
                    THEN format('entries of this transfer sum to %%s, and not to zero: %%s',
                                import_staging.money(sum(amount)::bigint, min(currency)),
                                left(string_agg(coalesce(owner, wallet_kind) || ' ' || import_staging.money(amount, currency),
                                                ', ' ORDER BY seq), 300))
                WHEN count(DISTINCT at) > 1 THEN 'at is not the same in all rows of this transfer'
                WHEN count(DISTINCT ticket) > 1 THEN 'ticket is not the same in all rows of this transfer'
                WHEN count(DISTINCT payment) > 1 THEN 'payment is not the same in all rows of this transfer'
                {{one_member of deal}}
                -- Only so it can be compared with what was paid, and with what is reserved.
                WHEN bool_or(wallet_kind = 'gateway') AND count(payment) = 0
                    THEN 'payment is missing: what the gateway pays out is of one; other money comes from external'
                WHEN bool_or(wallet_kind = 'escrow') AND count(ticket) = 0
                    THEN 'ticket is missing: what escrow holds is of one; other money goes to external'
           END AS result,
           max(ticket_id) AS ticket_id, max(payment_id) AS payment_id, {{most_of_members of deal}},
           (array_agg(kind ORDER BY amount, kind))[1] AS kind
    FROM entry WHERE key IS NOT NULL
    GROUP BY key
), numbered AS MATERIALIZED (
    SELECT *, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('transfers', 'id')::regclass)) END AS id
    FROM (SELECT * FROM whole ORDER BY at, key) AS in_order
)
SELECT entry.seq, entry.key, coalesce(numbered.digest, entry.digest) AS digest, entry.known_id, numbered.id, entry.user_id,
       entry.owner, entry.wallet_kind, numbered.ticket_id, numbered.payment_id, {{numbered.dimensions of deal}}, entry.currency,
       entry.kind, entry.given_kind, entry.amount, numbered.kind AS transfer_kind, entry.at,
       CASE WHEN numbered.result = 'unchanged' THEN numbered.result ELSE coalesce(entry.problem, numbered.result) END AS result
FROM entry LEFT JOIN numbered USING (key)
ORDER BY entry.at, entry.key, entry.seq
