-- What others recorded of a row since it was loaded still did not come with it. They are seen here, and what this
-- statement itself records is not.
UPDATE import_keys AS key
SET digest = s.digest,
    loaded_at = CASE WHEN EXISTS (SELECT FROM {log} AS event WHERE event.{names} = key.row_id AND event.recorded_at > coalesce(
                              key.loaded_at, (SELECT min(first.recorded_at) + interval '1 minute' FROM {log} AS first
                                              WHERE first.{names} = key.row_id)))
                     THEN key.loaded_at ELSE clock_timestamp() END
FROM picked AS s JOIN (SELECT DISTINCT id FROM moved) AS moved ON moved.id = s.known_id
WHERE key.plan_id = %(plan)s AND key.target = %(target)s AND key.external_id = s.key
