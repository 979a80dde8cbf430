"""The Python client, which is one file outside of the backend."""

import importlib.util
import sys
from typing import Any

from assets.settings.base import BASE_DIR

_spec = importlib.util.spec_from_file_location(
    "assets_events", BASE_DIR / "clients" / "python" / "assets_events.py"
)
assert _spec is not None
assert _spec.loader is not None
assets_events: Any = importlib.util.module_from_spec(_spec)
sys.modules["assets_events"] = assets_events
_spec.loader.exec_module(assets_events)
