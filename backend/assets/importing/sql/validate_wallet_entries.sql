-- In order of time: a wallet's balance then passes through what it was.
CREATE UNLOGGED TABLE import_staging.wallet_entries AS
SELECT validated.*, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('transfers', 'id')::regclass)) END AS id
FROM (
    SELECT s.seq, s.external_id AS key, s.digest, k.row_id AS known_id, o.id AS owner_id, o.name AS owner, CASE WHEN t.known_id IS NULL THEN coalesce(kt.row_id, t.id) ELSE t.id END AS ticket_id,
           {{entry_member_ids of deal}},
           CASE WHEN abs(s.amount * c.factor) BETWEEN 1 AND 1e15 THEN (s.amount * c.factor)::bigint END AS amount,
           c.code AS currency, coalesce(s.kind, 'imported') AS kind, s.at,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('external_id is that of row %%s too', r.first)
               WHEN k.digest = s.digest AND t.known_id IS NULL THEN 'unchanged'
               ELSE nullif(concat_ws('; ',
                   {{member_problems of deal}},
                   CASE WHEN s.owner IS NULL THEN 'owner is missing'
                        WHEN o.id IS NULL THEN coalesce(o.problem, 'owner: the name is longer than 200 characters')
                        WHEN k.row_id IS NULL AND EXISTS (
                            SELECT FROM top_ups JOIN payments p ON p.id = top_ups.payment_id
                            WHERE top_ups.user_id = o.id AND p.currency = c.code AND p.status IN ('verified', 'reversed'))
                        THEN format('owner %%s has money through the gateway here, so no source may bring entries in %%s',
                                    left(s.owner, 60), c.code) END,
                   CASE WHEN s.ticket IS NOT NULL AND kt.row_id IS NULL AND t.id IS NULL
                        THEN format('ticket %%s is not one that this plan has loaded', left(s.ticket, 60)) END,
                   CASE WHEN s.currency IS NULL THEN 'currency is missing'
                        WHEN c.code IS NULL THEN format('currency %%s is not of ISO 4217', left(s.currency, 20)) END,
                   CASE WHEN s.amount IS NULL THEN 'amount is missing'
                        WHEN s.amount = 0 THEN 'amount is zero'
                        WHEN s.amount * c.factor <> trunc(s.amount * c.factor)
                            THEN format('amount %%s has more than the %%s decimal places of %%s', s.amount, c.places, c.code)
                        WHEN abs(s.amount * c.factor) > 1e15 THEN 'amount is more than 10^15 minor units' END,
                   CASE WHEN length(s.kind) > 32 THEN 'kind is longer than 32 characters' END,
                   CASE WHEN s.at IS NULL THEN 'at is missing' END), '')
           END AS result
    FROM import_staging.raw_wallet_entries s
    LEFT JOIN (SELECT external_id, min(seq) AS first FROM import_staging.raw_wallet_entries
               GROUP BY external_id HAVING count(*) > 1) r ON r.external_id = s.external_id
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'wallet_entries' AND k.external_id = s.external_id
    LEFT JOIN import_keys kt ON kt.plan_id = %(plan)s AND kt.target = 'tickets' AND kt.external_id = s.ticket
    LEFT JOIN tickets bt ON bt.id = kt.row_id
    LEFT JOIN import_staging.tickets t ON t.key = s.ticket AND t.result IS NULL
    {{join_members of deal}}
    LEFT JOIN import_staging.people o ON o.name = s.owner
    LEFT JOIN import_staging.currencies c ON c.code = upper(s.currency)
) AS validated
ORDER BY at, seq
