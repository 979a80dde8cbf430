"""The page of settings: every environment variable of the server, its default and its meaning."""

from assets.reference.markdown import page, table
from assets.settings.environment import DECLARED


def settings_page() -> str:
    """Every setting, in the order in which they are read."""
    rows = [(f"`{one.name}`", f"`{one.default}`" if one.default else "", one.meaning) for one in DECLARED]
    return page(
        "Settings",
        "The server reads these environment variables when it starts and refuses values that make no sense.\n"
        "`./assets` also reads them from a file `.env` in the repository; the environment wins.\n",
        table(("variable", "default", "meaning"), rows),
    )
