"""Where one installation keeps its data, sockets, locks and logs."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from assets.embedded.account import Account, server_account
from assets.embedded.errors import EmbeddedError

# macOS allows 103 bytes for the path of a unix socket, Linux 107.
SOCKET_PATH_LIMIT = 103
POSTGRES_SOCKET = ".s.PGSQL.5432"
VALKEY_SOCKET = "valkey.sock"
SUPERUSER = "assets"
WEB_LOGIN = "assets_web_login"
SIGN_IN_LOGIN = "assets_sign_in_login"
WORKER_LOGIN = "assets_worker_login"
DATABASE = "assets"
# Used by root alone, when the account that the servers run as cannot reach the installation.
REACHABLE_ROOT = Path("/var/lib/assets")


@dataclass(frozen=True)
class Layout:
    """The directories of one installation: `home` is ours, `place` is where the servers' own files are."""

    home: Path
    place: Path
    account: Account

    @classmethod
    def of(cls, home: Path) -> "Layout":
        """The layout of an installation; the same in every process."""
        home = home.resolve()
        account = server_account()
        place = home
        if account.lent and not account.can_reach(home):
            place = REACHABLE_ROOT / _digest(home)
        return cls(home, place, account)

    @property
    def run(self) -> Path:
        """Locks and the state of the keeper."""
        return self.home / "run"

    @property
    def logs(self) -> Path:
        """One file for each process."""
        return self.home / "log"

    @property
    def sockets(self) -> Path:
        """The directory of the two sockets: near the data, or a short one where that path is too long."""
        near = self.place / "sockets"
        longest = max(len(os.fsencode(near / name)) for name in (POSTGRES_SOCKET, VALKEY_SOCKET))
        return near if longest <= SOCKET_PATH_LIMIT else Path("/tmp") / f"assets-{_digest(self.home)}"  # noqa: S108 (the folder below is private, which is checked)

    def data(self, major: int) -> Path:
        """The data directory of one major version of PostgreSQL."""
        return self.place / f"pg{major}"

    def make(self) -> None:
        """Make the directories that are missing; raises EmbeddedError when that cannot be done safely."""
        try:
            for ours in (self.home, self.run):
                ours.mkdir(parents=True, exist_ok=True)
            self.logs.mkdir(mode=0o700, exist_ok=True)
            self.place.mkdir(parents=True, exist_ok=True)
            if self.place != self.home:
                self.place.chmod(0o711)
            self._make_sockets()
        except PermissionError as error:
            raise EmbeddedError(
                f"no right to write {error.filename}: it may belong to another user"
            ) from error

    def _make_sockets(self) -> None:
        sockets = self.sockets
        try:
            sockets.mkdir(mode=0o700)
            self.account.own(sockets)
        except FileExistsError:
            pass
        found = sockets.lstat()
        # In a shared directory another user could have made it first and would then read every query.
        mine = stat.S_ISDIR(found.st_mode) and found.st_uid in (self.account.uid, os.geteuid())
        if not mine or stat.S_IMODE(found.st_mode) & 0o077:
            raise EmbeddedError(f"{sockets} is not a private directory of ours: remove it, then start again")
        if found.st_uid != self.account.uid:
            self.account.own(sockets)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
