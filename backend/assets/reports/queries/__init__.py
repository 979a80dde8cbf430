"""Questions about figures, from parameters to answers that come from one snapshot.

`questions.py` has a schema of parameters for each question; parsed, it gives a frozen query or raises a QueryError.
`metrics.answer`, `overview.overview` and `rows.rows` answer a query from the lattice and the rows behind it.
"""
