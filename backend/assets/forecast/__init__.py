"""What will come: daily forecasts of many series, with intervals, and their measured error.

Arrays in, arrays out. `panel.py` is the series side by side; `calendars.py` and `preparing.py` make of each what models
can be fitted to; `statistical.py` and `trees.py` are the models; `recipe.py` puts them together, fixed and versioned;
`backtest.py` forecasts the past, `intervals.py` makes bands of how wrong that was, `scores.py` says how good it was;
`coherence.py` makes members add up to their total; `tables.py` reads a long table.
"""
