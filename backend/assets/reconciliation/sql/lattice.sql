-- What all members of all dimensions have together, and what the finest cells add up to.
SELECT cell.day - date 'epoch' AS key, 'measure' AS kind, cell.measure || ' ' || cell.day AS id, cell.currency,
       coalesce(sum(cell.value) FILTER (WHERE cell.grouping = 7), 0) AS stated,
       coalesce(sum(cell.value) FILTER (WHERE cell.grouping = finest.absent), 0) AS counted
FROM ({values}) AS cell
JOIN (VALUES {finest}) AS finest (measure, absent) ON finest.measure = cell.measure
WHERE cell.day = ANY (%(days)s) AND cell.grouping IN ({groupings})
GROUP BY cell.measure, cell.day, cell.currency
