"""The catalog: what can be asked for, and that every name is there in both languages."""

import re

import pytest
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.accounts.services import register_user
from assets.common import clock
from assets.common.languages import FileLanguage
from assets.common.money import currency_name
from assets.printing.formatting import Formatter
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.labels import DIMENSION_NAMES, LABELS
from assets.reports.metrics.registry import METRICS
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain
from tests.access.signing_in import as_role
from tests.reports.api.endpoints import CATALOG
from tests.reports.api.endpoints import METRICS as METRICS_ENDPOINT
from tests.reports.api.reading import ask

PERSIAN = re.compile(r"[\u0600-\u06ff]")
ARABIC_LETTERS = re.compile("[يكةٱ]")


def test_every_metric_has_a_label_and_no_label_is_left_over() -> None:
    assert list(LABELS) == [metric.slug for metric in METRICS]
    assert set(DIMENSION_NAMES) == set(Dimension)


@pytest.mark.parametrize("slug", list(LABELS))
def test_a_label_is_whole_in_both_languages(slug: str) -> None:
    label = LABELS[slug]
    assert 0 < len(label.name_en) <= 24
    assert 0 < len(label.name_fa) <= 24
    assert label.definition_en.endswith(".")
    assert label.definition_fa.endswith(".")
    assert not PERSIAN.search(label.name_en + label.definition_en)
    for text in (label.name_fa, label.definition_fa):
        assert PERSIAN.search(text)
        assert not ARABIC_LETTERS.search(text), "letters of the Arabic keyboard"
        assert not re.search("[a-z0-9]", text)


def test_names_differ() -> None:
    assert len({label.name_en for label in LABELS.values()}) == len(LABELS)
    assert len({label.name_fa for label in LABELS.values()}) == len(LABELS)


def test_metrics_are_told_as_declared(api: Client) -> None:
    answer = {metric["slug"]: metric for metric in ask(api, CATALOG.url)["metrics"]}
    assert list(answer) == [metric.slug for metric in METRICS]
    assert [slug for slug, metric in answer.items() if metric["overview"]] == [
        "total_users",
        "active_loans",
        "total_tickets",
        "total_volume",
        "wallet_balances",
        "revenue",
    ]
    assert {slug: metric["better"] for slug, metric in answer.items()} == {
        metric.slug: metric.better.value for metric in METRICS
    }
    assert {slug for slug, metric in answer.items() if metric["better"] == "less"} >= {
        "tickets_cancelled",
        "overdue_loans",
        "payments_failed",
        "refunds",
        "notifications_failed",
    }
    assert answer["average_loan_days"]["better"] == "neither"
    assert answer["wallet_balances"]["dimensions"] == ["segment", "region", "currency"]
    assert answer["total_volume"]["name"] == {"en": "Payment volume", "fa": "حجم پرداخت‌ها"}


def test_members_with_what_is_not_attributed_last(api: Client) -> None:
    dimensions = {one["slug"]: one for one in ask(api, CATALOG.url)["dimensions"]}
    assert [member["slug"] for member in dimensions["asset_type"]["members"]] == ["camera", "unattributed"]
    assert dimensions["asset_type"]["members"][0]["name"] == {"en": "Camera", "fa": "دوربین"}
    assert len(dimensions["region"]["members"]) == 32
    assert [member["slug"] for member in dimensions["currency"]["members"]] == ["IRR", "USD"]


def test_where_members_can_be_put_together(api: Client) -> None:
    combined = {one["slug"]: one["others"] for one in ask(api, CATALOG.url)["dimensions"]}
    assert combined == {
        "asset_type": True,
        "segment": True,
        "region": True,
        "currency": False,
        "reason": True,
    }


def test_days_currencies_and_limits(api: Client) -> None:
    answer = ask(api, CATALOG.url)
    assert (answer["first_day"], answer["last_day"], answer["today"]) == (
        "2026-01-20",
        "2026-03-10",
        "2026-03-10",
    )
    assert answer["currencies"] == [
        {"code": "IRR", "exponent": 0, "name": {"en": "Iranian Rial", "fa": "ریال ایران"}},
        {"code": "USD", "exponent": 2, "name": {"en": "US Dollar", "fa": "دلار آمریکا"}},
    ]
    assert (answer["base_currency"], answer["time_zone"]) == ("IRR", "Asia/Tehran")
    assert answer["grains"] == list(answer["limits"]["span_days"])


def test_a_marketplace_lends_once_more_than_accounts_is_recorded(api: Client) -> None:
    assert ask(api, CATALOG.url)["lends"] is True


@pytest.mark.django_db(transaction=True)
def test_an_installation_with_accounts_alone_does_not_lend_yet(valkey: Redis) -> None:
    register_user(joined_at=clock.now())
    drain()
    answer = ask(as_role(Role.ADMIN), CATALOG.url)
    assert (answer["first_day"] is not None, answer["lends"]) == (True, False)


def test_everything_in_it_can_be_asked(api: Client) -> None:
    answer = ask(api, CATALOG.url)
    for metric in answer["metrics"]:
        for split in metric["dimensions"]:
            for grain in answer["grains"]:
                currency = "&currency=IRR" if "currency" in metric["dimensions"] else ""
                question = f"metric={metric['slug']}&split={split}&grain={grain}{currency}"
                ask(api, f"{METRICS_ENDPOINT.path}?{question}")


def test_a_currency_has_one_name_on_pages_and_in_documents() -> None:
    formatter = Formatter(FileLanguage.FA, CalendarName.PERSIAN)
    for code in ("GBP", "NZD", "SAR", "USD"):
        assert formatter.currency(code) == currency_name(code, "fa")
