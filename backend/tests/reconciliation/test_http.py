"""Reconciliations over HTTP: an auditor reads and asks for them; who sees figures is told whether the books agree."""

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from assets.accounts.models import Role
from assets.reconciliation.models import Reconciliation, ReconciliationState
from tests.access.signing_in import as_user, join
from tests.reconciliation.books import NOW

URL = "/api/v1/admin/reconciliations/"
BADGE = "/api/v1/reports/reconciled/"

pytestmark = pytest.mark.django_db


def somebody(role: Role) -> Client:
    return as_user(join(role=role, name="Ada"))


def kept(breaks: int = 0) -> Reconciliation:
    """One that was made before."""
    sides = {"currency": "USD", "stated": "250", "counted": str(250 - breaks), "difference": str(breaks)}
    shown = [{**sides, "kind": "wallet", "id": "7"}] * breaks
    check = {"check": "wallets", "objects": 3, "breaks": breaks, "sides": [sides], "shown": shown}
    return Reconciliation.objects.create(
        at=NOW,
        took_ms=40,
        watermark=NOW,
        version=9,
        outcome="broken" if breaks else "agrees",
        breaks=breaks,
        checks=[check],
    )


def test_before_the_first_nothing_is_said() -> None:
    told = somebody(Role.MANAGER).get(BADGE).json()
    assert told == {"at": None, "watermark": None, "outcome": None, "broken": [], "breaks": 0}


def test_who_sees_figures_is_told_of_the_newest() -> None:
    kept(2)
    kept(0)
    kept(1)
    told = somebody(Role.MANAGER).get(BADGE).json()
    assert (told["outcome"], told["broken"], told["breaks"]) == ("broken", ["wallets"], 1)


def test_an_auditor_reads_both_sides_with_their_decimal_places() -> None:
    one = kept(1)
    told = somebody(Role.AUDITOR).get(f"{URL}{one.id}/").json()
    sides = {"currency": "USD", "exponent": 2, "stated": "250", "counted": "249", "difference": "1"}
    assert told["checks"] == [
        {
            "check": "wallets",
            "objects": 3,
            "breaks": 1,
            "sides": [sides],
            "shown": [{**sides, "kind": "wallet", "id": "7"}],
        }
    ]


def test_one_that_is_not_there() -> None:
    answer = somebody(Role.AUDITOR).get(f"{URL}7/")
    assert (answer.status_code, answer.json()["code"]) == (404, "reconciliation_not_found")


def test_pages_are_newest_first_and_leave_none_out() -> None:
    numbers = [kept().id for _ in range(5)]
    client, seen, after = somebody(Role.AUDITOR), list[int](), ""
    while True:
        page = client.get(f"{URL}?limit=2{after}").json()
        seen += [one["id"] for one in page["reconciliations"]]
        if page["next"] is None:
            break
        after = f"&cursor={page['next']}"
    assert seen == numbers[::-1]


def test_how_far_all_of_history_is_read() -> None:
    client = somebody(Role.AUDITOR)
    nothing = {"percent": None, "started_at": None, "finished_at": None}
    assert client.get(URL).json()["history"] == nothing
    moment = "2026-03-10T08:30:00Z"
    state = ReconciliationState.objects.create(id=1, stage="payment", percent=12, started_at=NOW)
    assert client.get(URL).json()["history"] == {"percent": 12, "started_at": moment, "finished_at": None}
    state.stage, state.finished_at = None, NOW
    state.save()
    assert client.get(URL).json()["history"] == {"percent": None, "started_at": moment, "finished_at": moment}


def test_what_was_read_for_a_result_is_told() -> None:
    kept()
    Reconciliation.objects.update(whole=False)
    assert somebody(Role.AUDITOR).get(URL).json()["reconciliations"][0]["whole"] is False


@pytest.mark.parametrize("query", ["cursor=x", "limit=0", "limit=101", "limit=a", "page=2"])
def test_a_wrong_question_is_refused(query: str) -> None:
    assert somebody(Role.AUDITOR).get(f"{URL}?{query}").status_code == 422


def test_asked_for_twice_it_is_one_job() -> None:
    client = somebody(Role.AUDITOR)
    assert [client.post(URL).status_code for _ in range(2)] == [202, 202]
    assert ProcrastinateJob.objects.filter(task_name__endswith="reconcile_now").count() == 1


@pytest.mark.parametrize("role", [Role.MANAGER, Role.SUPPORT, Role.USER])
def test_nobody_else_reads_or_asks(role: Role) -> None:
    client = somebody(role)
    assert (client.get(URL).status_code, client.post(URL).status_code) == (403, 403)
