"""How the pages are written for one is kept with the account, so that every device knows it."""

from typing import Any

import pytest

from assets.access.models import Preferences
from tests.access.signing_in import as_user, join

pytestmark = pytest.mark.django_db
URL = "/api/v1/me/preferences/"
NOTHING = {
    "language": None,
    "calendar": None,
    "money": None,
    "theme": None,
    "time_axis": None,
    "tour_closed": None,
}


def test_what_is_chosen_is_told_on_every_device_and_the_rest_is_left() -> None:
    user = join()
    assert as_user(user).get("/api/v1/me/").json()["preferences"] == NOTHING
    as_user(user).patch(URL, {"language": "fa", "money": "toman"}, "application/json")
    answer = as_user(user).patch(URL, {"theme": "dark", "money": None}, "application/json")
    chosen = NOTHING | {"language": "fa", "theme": "dark"}
    assert (answer.status_code, answer.json()) == (200, chosen)
    assert as_user(user).get("/api/v1/me/").json()["preferences"] == chosen


def test_one_chooses_for_oneself_alone() -> None:
    one, other = join(), join()
    as_user(one).patch(URL, {"calendar": "gregorian"}, "application/json")
    assert as_user(other).get("/api/v1/me/").json()["preferences"] == NOTHING
    assert list(Preferences.objects.values_list("user_id", flat=True)) == [one.id]


def test_the_side_where_time_begins_is_stored_and_given_back() -> None:
    client = as_user(join())
    assert (
        client.patch(URL, {"time_axis": "from_left"}, "application/json").json()["time_axis"] == "from_left"
    )
    assert client.get("/api/v1/me/").json()["preferences"]["time_axis"] == "from_left"
    assert client.patch(URL, {"time_axis": None}, "application/json").json() == NOTHING


def test_a_closed_tour_stays_closed_whatever_else_is_chosen() -> None:
    user = join()
    as_user(user).patch(URL, {"tour_closed": True}, "application/json")
    as_user(user).patch(URL, {"theme": "dark"}, "application/json")
    assert as_user(user).get("/api/v1/me/").json()["preferences"] == NOTHING | {
        "theme": "dark",
        "tour_closed": True,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "de"},
        {"theme": ""},
        {"money": 1},
        {"calendar": ["persian"]},
        {"font": "large"},
        {"time_axis": "from_top"},
        {"tour_closed": "never"},
    ],
)
def test_another_value_or_name_is_refused_and_nothing_kept(wrong: dict[str, Any]) -> None:
    answer = as_user(join()).patch(URL, {"language": "en", **wrong}, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")
    assert not Preferences.objects.exists()
