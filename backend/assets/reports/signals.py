"""Signals of the reports, for what depends on the figures."""

from django.dispatch import Signal

figures_changed = Signal()
"""Sent once a change is committed and its version published: `change` and the `state` that it left."""
