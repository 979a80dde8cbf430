-- A moment that must have been, but is not given, is the next one known, or else the last.
CREATE UNLOGGED TABLE import_staging.payments AS
SELECT validated.*, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('payments', 'id')::regclass)) END AS id
FROM (
    SELECT s.seq, s.external_id AS key, s.digest, k.row_id AS known_id, u.id AS user_id, CASE WHEN t.known_id IS NULL THEN coalesce(kt.row_id, t.id) ELSE t.id END AS ticket_id,
           {{member_ids}},
           CASE WHEN s.amount * c.factor BETWEEN 1 AND 1e15 THEN (s.amount * c.factor)::bigint END AS amount,
           c.code AS currency, s.outcome AS status, s.created_at,
           CASE WHEN s.fee * c.factor BETWEEN 0 AND 1e15 THEN (s.fee * c.factor)::bigint END AS fee,
           lower(s.reason) AS reason,
           CASE WHEN s.outcome <> 'initiated' THEN s.ended END AS ended_at,
           CASE WHEN s.outcome = 'reversed' THEN coalesce(s.reversed_at, s.ended) END AS reversed_at,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('external_id is that of row %%s too', r.first)
               WHEN k.digest = s.digest AND t.known_id IS NULL THEN 'unchanged'
               ELSE nullif(concat_ws('; ',
                   {{member_problems}},
                   CASE WHEN s."user" IS NOT NULL AND u.id IS NULL
                        THEN coalesce(u.problem, 'user: the name is longer than 200 characters') END,
                   CASE WHEN s.ticket IS NOT NULL AND kt.row_id IS NULL AND t.id IS NULL
                        THEN format('ticket %%s is not one that this plan has loaded', left(s.ticket, 60)) END,
                   CASE WHEN s.currency IS NULL THEN 'currency is missing'
                        WHEN c.code IS NULL THEN format('currency %%s is not of ISO 4217', left(s.currency, 20)) END,
                   CASE WHEN s.amount IS NULL THEN 'amount is missing'
                        WHEN s.amount <= 0 THEN 'amount is not positive'
                        WHEN s.amount * c.factor <> trunc(s.amount * c.factor)
                            THEN format('amount %%s has more than the %%s decimal places of %%s', s.amount, c.places, c.code)
                        WHEN s.amount * c.factor > 1e15 THEN 'amount is more than 10^15 minor units' END,
                   CASE WHEN s.status IS NULL THEN 'status is missing'
                        WHEN s.outcome NOT IN ('initiated', 'verified', 'failed', 'reversed')
                            THEN format('status %%s is none of initiated, verified, failed, reversed', left(s.status, 20)) END,
                   CASE WHEN s.fee IS NULL THEN NULL
                        WHEN s.outcome NOT IN ('verified', 'reversed') THEN format('fee is given, and the status is %%s', s.outcome)
                        WHEN s.fee < 0 THEN 'fee is below zero'
                        WHEN s.fee > s.amount THEN format('fee %%s is more than the amount', s.fee)
                        WHEN s.fee * c.factor <> trunc(s.fee * c.factor)
                            THEN format('fee %%s has more than the %%s decimal places of %%s', s.fee, c.places, c.code) END,
                   CASE WHEN s.reason IS NULL THEN NULL
                        WHEN s.outcome <> 'failed' THEN format('reason is given, and the status is %%s', s.outcome)
                        WHEN lower(s.reason) <> ALL (%(reasons)s::text[])
                            THEN format('reason %%s is none of %%s', left(s.reason, 20), array_to_string(%(reasons)s::text[], ', ')) END,
                   CASE WHEN s.created_at IS NULL THEN 'created_at is missing' END,
                   CASE WHEN s.verified_at IS NOT NULL AND s.outcome IN ('initiated', 'failed')
                        THEN format('verified_at is given, and the status is %%s', s.outcome) END,
                   CASE WHEN s.failed_at IS NOT NULL AND s.outcome <> 'failed'
                        THEN format('failed_at is given, and the status is %%s', s.outcome) END,
                   CASE WHEN s.reversed_at IS NOT NULL AND s.outcome <> 'reversed'
                        THEN format('reversed_at is given, and the status is %%s', s.outcome) END,
                   CASE WHEN s.ended < s.created_at THEN format('%%s is before created_at', CASE WHEN s.verified_at IS NOT NULL THEN 'verified_at'
                                                              WHEN s.outcome = 'failed' THEN 'failed_at' ELSE 'reversed_at' END) END,
                   CASE WHEN s.reversed_at < s.verified_at THEN 'reversed_at is before verified_at' END), '')
           END AS result
    FROM (
        SELECT *, lower(status) AS outcome, coalesce(verified_at, failed_at, reversed_at, created_at) AS ended
        FROM import_staging.raw_payments
    ) s
    LEFT JOIN (SELECT external_id, min(seq) AS first FROM import_staging.raw_payments
               GROUP BY external_id HAVING count(*) > 1) r ON r.external_id = s.external_id
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'payments' AND k.external_id = s.external_id
    LEFT JOIN import_keys kt ON kt.plan_id = %(plan)s AND kt.target = 'tickets' AND kt.external_id = s.ticket
    LEFT JOIN import_staging.tickets t ON t.key = s.ticket AND t.result IS NULL
    {{join_members}}
    LEFT JOIN import_staging.people u ON u.name = s."user"
    LEFT JOIN import_staging.currencies c ON c.code = upper(s.currency)
) AS validated
