-- Names and addresses are no facts: they are corrected in place, but for somebody who signs in here or was anonymised.
SELECT s.seq, s.key, false AS moved, NULL::text AS missing,
       nullif(concat_ws('; ', corrected.differences, fixed.differences), '') AS differences,
       CASE WHEN fixed.differences IS NOT NULL
                THEN 'an import changes no role, segment, region or day of joining; they are right after --undo and a new import'
            WHEN o.anonymised_at IS NOT NULL THEN 'the user was anonymised'
            WHEN o.last_login IS NOT NULL OR o.password_usable OR o.invited_at IS NOT NULL
                 OR EXISTS (SELECT FROM account_emailaddress AS address WHERE address.user_id = o.id)
                THEN 'the user signs in here, and has name and address of their own' END AS remedy
FROM import_staging.users s
JOIN import_staging.raw_users r ON r.seq = s.seq
JOIN users o ON o.id = s.known_id
CROSS JOIN LATERAL (
    SELECT nullif(concat_ws('; ', import_staging.changed('email', lower(r.email), lower(o.email)),
                                  import_staging.changed('name', r.name, o.name)), '') AS differences
) AS corrected
CROSS JOIN LATERAL (
    SELECT nullif(concat_ws('; ', import_staging.changed('role', lower(r.role), o.role), {{changed_members of user}},
                                  import_staging.changed('joined_at', r.joined_at, o.joined_at)), '') AS differences
) AS fixed
WHERE s.result IS NULL AND s.known_id IS NOT NULL
