"""How others see that it runs."""

from assets.settings.environment import read

WORKER_ALIVE = read(
    "ASSETS_WORKER_ALIVE",
    "",
    "A file that the worker touches every ten seconds while all its parts run, for the health check of a container.",
)
