"""Questions about figures, and their answers from the rollups.

`parse_overview`, `parse_metrics` and `parse_rows` (parsing.py) turn plain parameters into a frozen question
without touching the database; `overview` (overview.py) and `answer` (metrics.py) answer a ReportQuery, `rows`
(rows.py) a RowsQuery, each from one snapshot. All raise QueryError.
"""
