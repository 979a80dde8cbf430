"""Who did what: an append-only log of actions, chained so that nobody can change it in silence."""

from assets.audit.actions import SYSTEM, Action, Actor, Outcome
from assets.audit.services import record, record_apart

__all__ = ["SYSTEM", "Action", "Actor", "Outcome", "record", "record_apart"]
