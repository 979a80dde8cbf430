"""Who did what: an append-only log of actions, chained so that no change goes unnoticed."""

from assets.audit.actions import COMMAND_LINE, SYSTEM, Action, Actor, Method, Outcome
from assets.audit.services import record, record_independently

__all__ = [
    "COMMAND_LINE",
    "SYSTEM",
    "Action",
    "Actor",
    "Method",
    "Outcome",
    "record",
    "record_independently",
]
