"""Reconciliation: sums that are stored in two places are compared to the last minor unit, each night and on demand.

A check compares, object by object, what one part of the marketplace states with what another counts. Everything is
read from one snapshot, after the queue has been drained; facts that were queued since then are included.
"""
