"""The packages that models are fitted with: an extra of the worker and of measurements."""

from importlib.util import find_spec

MODULES = ("hijridate", "holidays", "lightgbm", "numpy", "statsforecast")
"""What requirements-models.in names, by the names that are imported."""


class ModelsNotInstalled(Exception):
    """The packages of models are not installed: run ./assets models, or install requirements-models.txt."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(
            f"the packages of models are not installed (no {', '.join(missing)}): "
            "run ./assets models, or pip install --require-hashes -r backend/requirements-models.txt"
        )
        self.missing = missing


def missing_modules() -> tuple[str, ...]:
    """Those of MODULES that cannot be imported; nothing is imported to find out."""
    return tuple(name for name in MODULES if find_spec(name) is None)


def require_models() -> None:
    """Raises ModelsNotInstalled where a package is missing."""
    if missing := missing_modules():
        raise ModelsNotInstalled(missing)
