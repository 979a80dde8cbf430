"""Outgoing webhooks: other systems hear what happened here, signed by the rules of Standard Webhooks.

An event is written to the outbox in the transaction of what happened, and the worker sends it: at least once, always
under the same id.
"""
