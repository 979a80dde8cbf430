"""Which currency a figure of money is in, where the question leaves it open."""

from collections.abc import Iterable

from django.conf import settings

from assets.reports.lattice import currencies_of
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import Metric, Unit
from assets.reports.queries.errors import MixedCurrency
from assets.reports.queries.figures import SeriesKey
from assets.reports.queries.query import Range, ReportQuery
from assets.reports.queries.snapshot import Snapshot


def refuse_mixture(query: ReportQuery, metric: Metric, keys: Iterable[SeriesKey]) -> None:
    """Amounts of two currencies are not added up, nor put side by side as if they were one figure.

    Raises MixedCurrency where the question neither chooses a currency, nor converts, nor splits by currency.
    """
    if query.currency or query.convert_to or query.split is Dimension.CURRENCY:
        return
    refuse_several(metric, {key.currency for key in keys if key.currency})


def refuse_several(metric: Metric, currencies: set[str]) -> None:
    """Raises MixedCurrency where there is more than one."""
    if len(currencies) > 1:
        raise MixedCurrency(
            f"{metric.slug} has amounts in {', '.join(sorted(currencies))}: choose a currency or convert",
            field="currency",
            allowed=sorted(currencies),
        )


def currency_of_nothing(snapshot: Snapshot, query: Range, metric: Metric) -> str | None:
    """The currency of a figure without facts: that of the question, the only one in use, or the base currency."""
    if metric.unit is not Unit.MONEY:
        return None
    if chosen := query.convert_to or query.currency:
        return chosen
    found = [code for (code,) in snapshot.read(currencies_of(metric.measures))]
    return found[0] if len(found) == 1 else settings.BASE_CURRENCY
