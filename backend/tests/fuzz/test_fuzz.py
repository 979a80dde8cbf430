"""The running server keeps to its description, whatever it is asked: a short run of `./assets fuzz`."""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connection

from assets.accounts.models import Role
from assets.cli.fuzzing import fuzz
from tests.access.signing_in import join
from tests.database import Load
from tests.reports.api.market import MARKET
from tests.serving import web

EXAMPLES = 5


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("role", [Role.ADMIN, None], ids=["admin", "nobody"])
def test_every_check_holds(role: Role | None, dataset: Load) -> None:
    dataset(MARKET)
    account = str(join(role=role).email) if role else ""
    database = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    with web() as served:
        environment = {**os.environ, "DATABASE_URL": database.geturl()}
        fuzzed = fuzz(served.url, role or "nobody", EXAMPLES, environment, account=account)
        assert fuzzed.passed, served.said()[-4000:]
    assert len(fuzzed.cases) >= 10
