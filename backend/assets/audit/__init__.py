"""Who did what: an append-only log of actions, chained so that no change goes unnoticed."""

from assets.audit.actions import SYSTEM, Action, Actor, Outcome
from assets.audit.services import record, record_independently

__all__ = ["SYSTEM", "Action", "Actor", "Outcome", "record", "record_independently"]
