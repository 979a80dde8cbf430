"""The lattice of daily sums: kept current by passes over the queue, rebuilt from the logs, compared by the night."""

from assets.reports.rollups.drain import drain
from assets.reports.rollups.passes import Pass, run_pass
from assets.reports.rollups.rebuild import Difference, Rebuilt, rebuild
from assets.reports.rollups.state import State, read_state

__all__ = ["Difference", "Pass", "Rebuilt", "State", "drain", "read_state", "rebuild", "run_pass"]
