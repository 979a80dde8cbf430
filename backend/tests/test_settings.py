"""A wrong setting is one line that says what is wrong and what is allowed, before anything starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BACKEND = Path(__file__).parents[1]

WRONG = [
    ({"ASSETS_BIND": "0.0.0.0"}, "only 127.0.0.1, ::1 or localhost is allowed"),
    ({"ASSETS_BIND": "somewhere"}, "is not an address"),
    ({"REPORT_TIME_ZONE": "Mars/Base"}, "is not the name of a time zone"),
    ({"ASSETS_MODE": "prod"}, "allowed are development, demo, test, production"),
    ({"ASSETS_MODE": "production", "SECRET_KEY": ""}, "SECRET_KEY is not set"),
    ({"ASSETS_ROLE": "root"}, "allowed are owner, worker, web"),
    ({"DATABASE_URL": "mysql://localhost/assets"}, "must look like postgresql://"),
    ({"BASE_CURRENCY": "TOMAN"}, "is not an ISO 4217 currency code"),
]


@pytest.mark.parametrize(("wrong", "says"), WRONG, ids=lambda value: str(value))
def test_a_wrong_setting_is_one_line(wrong: dict[str, str], says: str) -> None:
    command = [sys.executable, "manage.py", "check"]
    run = subprocess.run(
        command, env=os.environ | wrong, cwd=BACKEND, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr.startswith("settings: ")
    assert says in run.stderr
    assert run.stderr.count("\n") == 1
