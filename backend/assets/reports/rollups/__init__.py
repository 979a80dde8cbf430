"""The lattice of daily sums: updated by passes over the queue, rebuilt from the logs and compared each night."""

from assets.reports.rollups.follow import count_queued_facts, drain
from assets.reports.rollups.passes import Pass, oldest_writer_began, run_pass
from assets.reports.rollups.rebuild import Difference, Rebuilt, rebuild
from assets.reports.rollups.state import State, read_state

__all__ = [
    "Difference",
    "Pass",
    "Rebuilt",
    "State",
    "count_queued_facts",
    "drain",
    "oldest_writer_began",
    "read_state",
    "rebuild",
    "run_pass",
]
