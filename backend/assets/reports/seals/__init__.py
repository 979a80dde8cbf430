"""Sealed reports: what was published, and what has changed it since.

The walk of a seal, by file:

    sums        what the measures add up to over a report's days
    figures     from these, every metric's figure
    rows        the rows of the logs that were counted, as a count and a digest for each log
    versions    how each metric was defined
    chain       all of it digested, and linked to the entry before
    restating   a fact of a sealed day: what it changes is written as a new link, by the pass that counts it
    published   which days are sealed, and what their figures were

`publishing` seals, verifies and shows reports; rollups and queries need no more than what is here.
"""
