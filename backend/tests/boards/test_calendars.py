"""A saved view keeps the calendar in which it was made: all who open it see the same months."""

from importlib import import_module

import pytest
from django.db import connection

from assets.access.models import Preferences
from assets.accounts.models import Role, User
from assets.boards.models import SavedView
from assets.common import clock
from tests.access.signing_in import as_user
from tests.boards.asking import JSON, VIEWS, make_board, person, pin, save, somebody

PREFERRED = [
    # calendar and language that the owner prefers, the calendar of his views
    ("gregorian", "fa", "gregorian"),
    ("persian", "en", "persian"),
    (None, "en", "gregorian"),
    (None, "fa", "persian"),
    (None, None, "persian"),
]


def reader(calendar: str | None, language: str | None) -> User:
    made = person()
    Preferences.objects.create(user=made, calendar=calendar, language=language)
    return made


@pytest.mark.parametrize(("calendar", "language", "expected"), PREFERRED)
def test_a_view_that_names_none_is_in_the_calendar_of_its_owner(
    calendar: str | None, language: str | None, expected: str
) -> None:
    ada = as_user(reader(calendar, language))
    assert save(ada, address="range=month")["address"] == f"range=month&calendar={expected}"
    assert save(ada, address="")["address"] == f"calendar={expected}"


def test_one_that_names_a_calendar_keeps_it_whatever_its_owner_prefers() -> None:
    ada = as_user(reader("gregorian", "en"))
    assert save(ada, address="calendar=persian&range=month")["address"] == "calendar=persian&range=month"
    assert save(ada, address="calendar=lunar&range=month")["address"] == "range=month&calendar=gregorian"


def test_who_never_preferred_anything_reads_in_persian() -> None:
    assert save(somebody(), address="range=month")["address"] == "range=month&calendar=persian"


def test_a_reader_with_another_calendar_gets_it_and_its_tile_as_they_were_shared() -> None:
    made = save(as_user(reader("persian", "fa")), "Ours", Role.AUDITOR, address="range=month")
    auditor = somebody(Role.AUDITOR, "Grace")
    (seen,) = auditor.get(VIEWS).json()["views"]
    (pinned,) = make_board(auditor, tiles=[pin(made["id"])])["tiles"]
    assert seen["address"] == pinned["view"]["address"] == "range=month&calendar=persian"


def test_a_change_does_not_lose_it() -> None:
    ada = as_user(reader("gregorian", "en"))
    path = f"{VIEWS}{save(ada, address='range=month&calendar=persian')['id']}/"
    assert ada.patch(path, {"name": "Other"}, JSON).json()["address"] == "range=month&calendar=persian"
    changed = ada.patch(path, {"address": "range=year"}, JSON).json()
    assert changed["address"] == "range=year&calendar=gregorian"


def test_the_longest_address_that_is_taken_has_room_for_it() -> None:
    longest = "metric=" + "x" * 993
    assert save(somebody(), address=longest)["address"] == f"{longest}&calendar=persian"


OLD = ["", "range=month", "metric=revenue&region=%D8%AA&range=last_month", "calendar=lunar&range=year"]


def test_views_from_before_are_read_in_their_owner_s_calendar_and_lose_nothing() -> None:
    owners = [reader(calendar, language) for calendar, language, _ in PREFERRED]
    owners.append(person())
    named = SavedView.objects.create(
        owner=owners[0], name="Named", address="calendar=persian&range=month", changed_at=clock.now()
    )
    made = [
        (owner, expected, address, SavedView.objects.create(
            owner=owner, name="Old", address=address, changed_at=clock.now()
        ))
        for owner, expected in zip(owners, [*(one[2] for one in PREFERRED), "persian"], strict=True)
        for address in OLD
    ]  # fmt: skip
    migration = import_module("assets.boards.migrations.0002_calendar_of_views")
    for _ in range(2):
        with connection.cursor() as cursor:
            cursor.execute(migration.ADD)
        for _, expected, address, view in made:
            view.refresh_from_db()
            asked = address.removeprefix("calendar=lunar&")
            assert view.address == (f"{asked}&" if asked else "") + f"calendar={expected}"
    named.refresh_from_db()
    assert named.address == "calendar=persian&range=month"
