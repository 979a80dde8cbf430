"""Limits of idempotency keys, published with the operations."""

from datetime import timedelta

RETENTION = timedelta(days=7)
"""How long a repeated request is answered as the first one."""
