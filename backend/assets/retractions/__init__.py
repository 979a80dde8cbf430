"""Retractions: what was brought in by mistake no longer stands, and nothing of it is deleted.

A retraction names one row of the books. The opposite of each of its facts counts from then on, on the fact's own day;
pages no longer show the row, and nothing can happen to it any more.
"""
