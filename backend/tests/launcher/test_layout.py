"""The folders of an installation: what its servers say of people is for its owner alone."""

import os
from pathlib import Path
from stat import S_IMODE

from assets.embedded.layout import Layout


def test_the_folder_of_logs_is_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        layout = Layout.of(tmp_path / "home")
        layout.make()
    finally:
        os.umask(before)
    assert S_IMODE(layout.logs.stat().st_mode) == 0o700
