"""What the reports announce to whoever depends on the figures."""

from django.dispatch import Signal

figures_changed = Signal()
"""Sent once a change is committed and its version published: `change` and the `state` that it left."""
