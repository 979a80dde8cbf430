-- A moment that must have been, but is not given, is the next one known.
CREATE UNLOGGED TABLE import_staging.tickets AS
SELECT validated.*, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('tickets', 'id')::regclass)) END AS id
FROM (
    SELECT s.seq, s.external_id AS key, s.digest, k.row_id AS known_id, coalesce(s.asset_name, '') AS asset_name,
           {{member_ids}},
           b.id AS borrower_id, l.id AS lender_id,
           CASE WHEN s.price * c.factor BETWEEN 1 AND 1e15 THEN (s.price * c.factor)::bigint END AS price, c.code AS currency,
           CASE WHEN s.completed_at IS NOT NULL THEN 'completed' WHEN s.cancelled_at IS NOT NULL THEN 'cancelled'
                WHEN s.activated_at IS NOT NULL THEN 'active' WHEN s.accepted_at IS NOT NULL THEN 'accepted'
                ELSE 'pending' END AS state,
           s.created AS created_at, s.accepted AS accepted_at, s.activated AS activated_at,
           CASE WHEN s.activated IS NOT NULL THEN s.due_at END AS due_at, s.ended AS ended_at,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('external_id is that of row %%s too', r.first)
               WHEN k.digest = s.digest THEN 'unchanged'
               ELSE nullif(concat_ws('; ',
                   {{member_problems}},
                   CASE WHEN s.borrower IS NOT NULL AND b.id IS NULL
                        THEN 'borrower: ' || coalesce(b.problem, 'the name is longer than 200 characters') END,
                   CASE WHEN s.lender IS NOT NULL AND l.id IS NULL
                        THEN 'lender: ' || coalesce(l.problem, 'the name is longer than 200 characters') END,
                   CASE WHEN s.currency IS NOT NULL AND c.code IS NULL
                        THEN format('currency %%s is not of ISO 4217', left(s.currency, 20)) END,
                   CASE WHEN s.price IS NOT NULL THEN CASE
                        WHEN s.currency IS NULL THEN 'a price without a currency'
                        WHEN s.price <= 0 THEN 'price is not positive; one that is not known is left empty'
                        WHEN s.price * c.factor <> trunc(s.price * c.factor)
                            THEN format('price %%s has more than the %%s decimal places of %%s', s.price, c.places, c.code)
                        WHEN s.price * c.factor > 1e15 THEN 'price is more than 10^15 minor units' END END,
                   CASE WHEN s.created IS NULL THEN 'created_at is missing, and no other moment is known' END,
                   CASE WHEN s.completed_at IS NOT NULL AND s.cancelled_at IS NOT NULL
                        THEN 'a ticket is completed or cancelled, not both' END,
                   CASE WHEN s.completed_at IS NULL AND s.activated_at IS NOT NULL AND s.cancelled_at IS NOT NULL
                        THEN 'a ticket that was activated is not cancelled any more' END,
                   CASE WHEN s.accepted < s.created THEN 'accepted_at is before created_at' END,
                   CASE WHEN s.activated < s.accepted THEN 'activated_at is before accepted_at' END,
                   CASE WHEN s.completed_at < s.activated THEN 'the ticket ends before it starts' END,
                   CASE WHEN s.completed_at IS NULL AND s.cancelled_at < coalesce(s.accepted, s.created)
                        THEN 'the ticket is cancelled before it is made or accepted' END,
                   CASE WHEN s.due_at < s.activated THEN 'due_at is before activated_at' END), '')
           END AS result
    FROM (
        SELECT *, coalesce(created_at, accepted_at, activated_at, completed_at, cancelled_at) AS created,
               coalesce(accepted_at, activated_at, completed_at) AS accepted,
               coalesce(activated_at, completed_at) AS activated, coalesce(completed_at, cancelled_at) AS ended
        FROM import_staging.raw_tickets
    ) s
    LEFT JOIN (SELECT external_id, min(seq) AS first FROM import_staging.raw_tickets
               GROUP BY external_id HAVING count(*) > 1) r ON r.external_id = s.external_id
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'tickets' AND k.external_id = s.external_id
    {{join_members}}
    LEFT JOIN import_staging.people b ON b.name = s.borrower
    LEFT JOIN import_staging.people l ON l.name = s.lender
    LEFT JOIN import_staging.currencies c ON c.code = upper(s.currency)
) AS validated
