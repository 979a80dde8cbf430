"""What holds for each operation alike, in the same order."""

import pytest
from django.test import Client

from tests.reports.api.endpoints import ENDPOINTS, OVERVIEW, REPORTS, ROOT, Endpoint
from tests.reports.api.reading import exactly, problem

every = pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.operation)
every_report = pytest.mark.parametrize("endpoint", REPORTS, ids=lambda endpoint: endpoint.operation)


@pytest.mark.quick
@every
def test_200(api: Client, endpoint: Endpoint) -> None:
    assert api.get(endpoint.url).status_code == 200


@pytest.mark.quick
@every
def test_exact_fields(api: Client, endpoint: Endpoint) -> None:
    exactly(endpoint.shape, api.get(endpoint.url).content)


@every_report
def test_304_for_who_has_it_and_nobody_else(api: Client, endpoint: Endpoint) -> None:
    first = api.get(endpoint.url)
    again = api.get(endpoint.url, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["Cache-Control"] == first["Cache-Control"] == "private, no-cache"
    for other in ('"another"', "W/" + first["ETag"].replace('"', '"x'), "nonsense"):
        assert api.get(endpoint.url, headers={"If-None-Match": other}).status_code == 200


@every_report
def test_304_for_a_weakened_validator_one_of_several_and_any(api: Client, endpoint: Endpoint) -> None:
    etag = api.get(endpoint.url)["ETag"]
    for given in (f"W/{etag}", f'"other", {etag}', "*"):
        assert api.get(endpoint.url, headers={"If-None-Match": given}).status_code == 304


@every
def test_404_beside_it(api: Client, endpoint: Endpoint) -> None:
    assert problem(api.get(endpoint.path + "nothing/"), 404)["code"] == "not_found"


@every
def test_405_tells_what_is_allowed(api: Client, endpoint: Endpoint) -> None:
    response = api.post(endpoint.path)
    assert problem(response, 405)["code"] == "method_not_allowed"
    assert response["Allow"] == "GET, HEAD"


@every
def test_422_for_an_unknown_parameter(api: Client, endpoint: Endpoint) -> None:
    told = problem(api.get(endpoint.asked("asset_typ=camera")), 422)
    assert (told["code"], told["field"]) == ("unknown_parameter", "asset_typ")
    assert "asset_typ" not in told["allowed"]


def test_500_says_nothing_of_the_inside(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise RuntimeError("secret of the inside")

    monkeypatch.setattr("assets.reports.responses.shared_cache", breaks)
    response = api.get(OVERVIEW.url)
    assert problem(response, 500)["code"] == "internal_error"
    assert b"secret" not in response.content


def test_400_for_another_host_and_for_a_thousand_parameters(api: Client) -> None:
    assert problem(api.get(OVERVIEW.url, headers={"Host": "elsewhere.example"}), 400)["code"] == "bad_request"
    many = "&".join(f"p{number}=1" for number in range(1001))
    assert problem(api.get(f"{OVERVIEW.path}?{many}"), 400)["code"] == "bad_request"


def test_404_for_no_operation(api: Client) -> None:
    assert problem(api.get(f"{ROOT}/nothing/"), 404)["code"] == "not_found"
