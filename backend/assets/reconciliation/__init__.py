"""Whether the books agree: what is kept in two places is compared to the last minor unit, each night and on demand.

A check compares, object by object, what one part of the marketplace states with what another counts. Everything is
read from one snapshot, after what was queued has been counted; what is queued since then is counted along.
"""
