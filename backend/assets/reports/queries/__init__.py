"""Questions about figures, and their answers from the rollups.

`questions.py` has a schema of parameters for each question, which becomes a frozen query (`query.py`) without
touching the database. `runner.py`
answers a ReportQuery, one pipeline for each kind of question, `rows.py` a RowsQuery; each reads one snapshot. The
answers (`answers.py`) are what the API sends. All raise QueryError.
"""
