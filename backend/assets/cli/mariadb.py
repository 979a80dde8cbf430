"""The programs of MariaDB, which the tests read from: found, or installed where that can be done."""

import os
import shutil

from assets.cli import apt, terminal
from assets.cli.errors import CommandError

SERVER = "mariadbd"
OTHERS = ("mariadb-install-db", "my_print_defaults")
"""What makes a server's folder, and what that needs."""

PACKAGES = ("mariadb-server-core", "mariadb-client-core")
"""The programs alone: no service comes with them, and nothing is started."""

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"))


def find(name: str = SERVER) -> str | None:
    """One of the programs, if all of them are there."""
    found = {each: shutil.which(each, path=PATH) for each in (SERVER, *OTHERS)}
    return found[name] if all(found.values()) else None


def ensure() -> None:
    """Have it for the whole suite; where that cannot be done, it is said, and what needs it is skipped."""
    if find() is not None:
        return
    try:
        installed = apt.install("MariaDB", *PACKAGES)
    except CommandError as error:
        terminal.say(f"  {terminal.mark('failed')} MariaDB: {error}")
        return
    if not installed:
        terminal.say(f"  no {SERVER} here, and no right to install one: what reads MySQL is not tested")
