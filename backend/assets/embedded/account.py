"""Whose rights the servers run with. PostgreSQL refuses to run as root, so root lends it another account."""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from assets.embedded.errors import EmbeddedError

UNPRIVILEGED = "nobody"


class Identity(TypedDict, total=False):
    """The part of `subprocess.Popen`'s arguments that says as whom the child runs."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """A user and group by number; `lent` when it is not the account that we run as."""

    uid: int
    gid: int
    lent: bool

    @property
    def identity(self) -> Identity:
        """Arguments for `subprocess.Popen`."""
        return Identity(user=self.uid, group=self.gid, extra_groups=[]) if self.lent else Identity()

    def own(self, path: Path) -> None:
        """Hand a file or directory over to the account."""
        if self.lent:
            os.chown(path, self.uid, self.gid)

    def can_reach(self, path: Path) -> bool:
        """Whether the account may pass through every directory above `path`, and read `path`."""
        for parent in path.resolve().parents:
            if not self._may(parent, stat.S_IXUSR, stat.S_IXGRP, stat.S_IXOTH):
                return False
        return not path.exists() or self._may(path, stat.S_IRUSR, stat.S_IRGRP, stat.S_IROTH)

    def _may(self, path: Path, user: int, group: int, other: int) -> bool:
        try:
            found = path.stat()
        except FileNotFoundError:
            return True
        if found.st_uid == self.uid:
            return bool(found.st_mode & user)
        if found.st_gid == self.gid:
            return bool(found.st_mode & group)
        return bool(found.st_mode & other)


def server_account() -> Account:
    """The account that the servers run as: our own, or `nobody` when we are root."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), lent=False)
    try:
        entry = pwd.getpwnam(UNPRIVILEGED)
    except KeyError:
        raise EmbeddedError(
            f"PostgreSQL does not run as root, and there is no account '{UNPRIVILEGED}' to lend it: "
            "run as an ordinary user, or set DATABASE_URL and REDIS_URL to servers of your own"
        ) from None
    return Account(entry.pw_uid, entry.pw_gid, lent=True)
