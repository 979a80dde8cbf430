"""The lattice of daily sums: updated by passes over the queue, rebuilt from the logs and compared each night."""

from assets.reports.rollups.follow import drain
from assets.reports.rollups.passes import Pass, run_pass
from assets.reports.rollups.rebuild import Difference, Rebuilt, rebuild
from assets.reports.rollups.state import State, read_state

__all__ = ["Difference", "Pass", "Rebuilt", "State", "drain", "read_state", "rebuild", "run_pass"]
