-- A row that was loaded before with other values moved on, contradicts what was loaded, or says the same in other words.
-- One that is to be corrected has no result, as a new one; the moment of a step that it takes by that has to be given too.
WITH found AS MATERIALIZED (
{compared}
), noted AS (
    INSERT INTO import_staging.changes (target, seq, key, differences, remedy)
    SELECT %(target)s, seq, key, differences, remedy FROM found
    WHERE differences IS NOT NULL AND NOT (missing IS NOT NULL AND %(correct)s)
)
UPDATE {staged} AS staged
SET result = CASE WHEN found.missing IS NOT NULL AND (%(correct)s OR found.differences IS NULL) THEN found.missing
                  WHEN found.differences IS NOT NULL AND found.remedy IS NULL AND %(correct)s THEN NULL
                  WHEN found.differences IS NOT NULL
                      THEN format('changed: %%s; what was loaded stays: %%s', found.differences, coalesce(found.remedy, %(remedy)s))
                  WHEN found.moved THEN %(moved_on)s
                  ELSE %(unchanged)s END
FROM found
WHERE staged.seq = found.seq
