"""The statement as it is taken along: every entry that was asked for, each with the balance that it left."""

from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.exports.datasets import statement
from assets.exports.datasets.requester import Requester
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.snapshot import snapshot
from tests.me.asking import TODAY, Given, ask_wallet, parameters
from tests.me.market import Market

TOLD = ("id", "kind", "amount", "currency", "balance")
"""What the page tells of an entry too. Rials have no minor unit: a file's amounts are those of the page."""


def taken(viewer: int, **given: Given) -> list[dict[str, str]]:
    requester = Requester(viewer, Scope.OWN, TODAY, FileLanguage.EN, CalendarName.GREGORIAN)
    with snapshot(Scope.OWN, viewer):
        table = statement.table(parameters(given), requester)
        names = [column.name for column in table.columns]
        rows = [dict(zip(names, row, strict=True)) for row in table.rows()]
    assert table.count == len(rows)
    return [{name: str(row[name]) for name in TOLD} for row in rows]


def test_it_has_every_entry_of_the_page(market: Market) -> None:
    told = [dict(one) for one in ask_wallet(market.ada).entries]
    assert taken(market.ada) == [{name: str(one[name]) for name in TOLD} for one in told]


def test_it_has_what_the_filters_leave(market: Market) -> None:
    assert [one["amount"] for one in taken(market.ada, kind="reservation", q="canon")] == ["-1200"]
    assert taken(market.eve) == []
