"""Signals of alerts, for what shows them."""

from django.dispatch import Signal

bell_changed = Signal()
"""Sent once a change of what somebody's bell shows is committed: `user_ids`."""
